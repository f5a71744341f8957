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

/** The entity as JSON-LD for crawlers, in the schema.org vocabulary. The script element contains data and is not executed. */
export function LinkedData({ entity }: { readonly entity: Everything }) {
  const location = 'location' in entity ? entity.location : null
  const data = {
    '@context': 'https://schema.org',
    '@type': types[entity.kind],
    '@id': window.location.origin + window.location.pathname,
    name: entity.name,
    alternateName: [entity.nameZh, ...entity.aliases],
    identifier: [entity.id, ...entity.codes],
    ...(location && { geo: { '@type': 'GeoCoordinates', latitude: location.latitude, longitude: location.longitude } }),
  }
  return <script type="application/ld+json">{JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
}
