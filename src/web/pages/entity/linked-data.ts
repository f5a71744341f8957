import type { Everything } from './everything-about.ts'

const types: Readonly<Record<Everything['kind'], string>> = {
  COUNTRY: 'Country',
  REGION: 'AdministrativeArea',
  PORT: 'Place',
  PLACE: 'City',
  RAILWAY: 'Place',
  CORRIDOR: 'Place',
  PASSAGE: 'BodyOfWater',
  COMMODITY: 'DefinedTerm',
  SECTOR: 'DefinedTerm',
  AGREEMENT: 'Legislation',
  ORGANIZATION: 'Organization',
  EVENT: 'Event',
  PERSON: 'Person',
}

/** The entity in the vocabulary of schema.org. */
export function linkedData(entity: Everything, origin: string): Readonly<Record<string, unknown>> {
  const location = 'location' in entity ? entity.location : null
  return {
    '@type': types[entity.kind],
    '@id': `${origin}/entity/${entity.id}`,
    name: entity.name,
    alternateName: [entity.nameZh, ...entity.aliases],
    identifier: [entity.id, ...entity.codes],
    ...(location && { geo: { '@type': 'GeoCoordinates', latitude: location.latitude, longitude: location.longitude } }),
  }
}
