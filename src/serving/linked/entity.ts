import { type GraphQLObjectType, isObjectType } from 'graphql'
import { DataFactory, type NamedNode } from 'n3'
import { schema } from '../../../schema/index.ts'
import type { Part } from '../tables/column.ts'
import { type Addresses, part } from './addresses.ts'
import { Description, decimal, text } from './description.ts'
import { citations, describeEvidence } from './evidence.ts'
import { type Field, fieldsOf } from './fields.ts'
import { owl, rdfs, schemaOrg, skos } from './namespaces.ts'

/** The things that a description names as plain facts: those that it lies in or is a part of. Other relations are told with their evidence. */
const links = ['country', 'region', 'parent']

/** All types of entities, by name, with the fields that they are described by. */
export const entityTypes: ReadonlyMap<string, readonly Field[]> = new Map(
  Object.values(schema.getTypeMap())
    .filter((type): type is GraphQLObjectType => isObjectType(type))
    .filter((type) => type.getInterfaces().some(({ name }) => name === 'Entity'))
    .map((type) => [type.name, fieldsOf(type, { links, without: ['kind'] })]),
)

const common = `__typename id name nameZh: name(language: ZH) aliases codes ${citations}`

/** What is asked of GraphQL for the description of entities of one type, without their relations. */
export function selectionOf(type: string): string {
  return `${common} ${own(entityTypes.get(type) ?? [])}`
}

/** The same for an entity of any type. */
export const entitySelection = `${common} ${[...entityTypes]
  .map(([name, fields]) => `... on ${name} { ${own(fields)} }`)
  .join(' ')}`

function own(fields: readonly Field[]): string {
  return fields.map(({ selection }) => selection).join(' ')
}

/** The codes that are known by their lists, by the field that has them. None of these lists has an address for each code. */
const lists: Readonly<Record<string, string>> = {
  iso2: 'ISO 3166-1 alpha-2',
  iso3: 'ISO 3166-1 alpha-3',
  isoNumeric: 'ISO 3166-1 numeric',
  iso3166: 'ISO 3166-2',
  m49: 'UN M49',
  unlocode: 'UN/LOCODE',
  worldPortIndex: 'World Port Index',
  hsCode: 'Harmonized System',
}

/** An entity as GraphQL has it. */
export type EntityPart = Part & { readonly __typename: string; readonly id: string }

/** What a site says of an entity: its names, codes and values, and where they were taken from. */
export function describeEntity(row: EntityPart, addresses: Addresses): Description {
  const about = addresses.of(row.id)
  const to = new Description(addresses, about)
  to.type(about, addresses.term(row.__typename), ...schemaTypes(row).map(schemaOrg))
  const nameZh = row.nameZh === row.name ? null : row.nameZh
  for (const word of [rdfs('label'), schemaOrg('name')]) {
    to.add(about, word, text(row.name, 'en'))
    to.add(about, word, text(nameZh, 'zh'))
  }
  for (const word of [skos('altLabel'), schemaOrg('alternateName')])
    for (const alias of row.aliases as readonly string[]) to.add(about, word, text(alias))
  describeCodes(row, about, to)
  for (const field of entityTypes.get(row.__typename) ?? []) field.describe(row, about, to)
  describePosition(row, about, to)
  describeEvidence(row, about, to)
  return to
}

function describeCodes(row: EntityPart, about: NamedNode, to: Description): void {
  to.add(about, schemaOrg('identifier'), text(row.id))
  for (const [field, list] of Object.entries(lists)) {
    if (!row[field]) continue
    const code = part(about, field)
    to.add(about, schemaOrg('identifier'), code)
    to.type(code, schemaOrg('PropertyValue'))
    const edition = field === 'hsCode' && row.hsEdition ? ` ${row.hsEdition}` : ''
    to.add(code, schemaOrg('propertyID'), text(list + edition))
    to.add(code, schemaOrg('value'), text(row[field]))
  }
  for (const code of row.codes as readonly string[]) {
    to.add(about, to.addresses.term('codes'), text(code))
    if (!/^Q\d+$/.test(code)) continue
    const item = DataFactory.namedNode(`http://www.wikidata.org/entity/${code}`)
    to.add(about, schemaOrg('sameAs'), item)
    to.add(about, owl('sameAs'), item)
  }
}

/** A position that is hardly known is told with its confidence alone, and not in the words that every map reads. */
function describePosition(row: EntityPart, about: NamedNode, to: Description): void {
  const location = row.location as Part | null | undefined
  if (!location || row.locationConfidence === 'LOW') return
  const place = part(about, 'location')
  to.add(about, schemaOrg('geo'), place)
  to.type(place, schemaOrg('GeoCoordinates'))
  to.add(place, schemaOrg('latitude'), decimal(location.latitude))
  to.add(place, schemaOrg('longitude'), decimal(location.longitude))
}

/** What an entity is in the vocabulary of schema.org, where that has a word that is true of it. */
function schemaTypes(row: EntityPart): readonly string[] {
  switch (row.__typename) {
    case 'Country':
    case 'Event':
    case 'Person':
      return [row.__typename]
    case 'Region':
      return row.regionKind === 'SUBDIVISION' ? ['AdministrativeArea'] : ['Place']
    case 'Port':
    case 'Place':
    case 'Railway':
      return ['Place']
    case 'Corridor':
      return row.corridorKind === 'SERVICE' ? ['Service'] : ['Place']
    case 'Passage':
      return [{ STRAIT: 'BodyOfWater', CANAL: 'Canal', CAPE: 'Landform' }[String(row.passageKind)] ?? 'Place']
    case 'Commodity':
    case 'Sector':
      return ['DefinedTerm']
    case 'Agreement':
      return ['Legislation']
    case 'Organization':
      return ['AREA', 'CLASSIFICATION'].includes(String(row.organizationKind)) ? [] : ['Organization']
    default:
      return []
  }
}
