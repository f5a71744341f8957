/** What an entity has of a property, as the service answers it. */
export type Value =
  | { readonly str: string }
  | { readonly float: number }
  | { readonly bool: boolean }
  | { readonly date: string }
  | { readonly id: string; readonly name: string }

/** A property of the service: for matching, and to extend a table by. */
export interface Property {
  readonly id: string
  readonly name: string
  /** The types that have it; all if left out. */
  readonly types?: readonly string[]
  /** Its GraphQL field, with what is read of it. */
  readonly field: string
  /** The type of its values, if they are entities. */
  readonly valueType?: string
  /** How it is used to match names; undefined if it is not. */
  readonly tells?: 'country' | 'code' | 'kind'
}

const lines = ['Railway', 'Corridor']
const placed = ['Country', 'Port', 'Place', 'Passage']

/** All properties, those of every type first. */
export const properties: readonly Property[] = [
  { id: 'name', name: 'Name', field: 'name' },
  { id: 'nameZh', name: 'Chinese name', field: 'name(language: ZH)' },
  { id: 'aliases', name: 'Other names', field: 'aliases' },
  { id: 'codes', name: 'Public codes', field: 'codes', tells: 'code' },
  { id: 'kind', name: 'Kind', field: 'kind', tells: 'kind' },
  { id: 'iso2', name: 'ISO 3166-1 code of two letters', types: ['Country'], field: 'iso2', tells: 'code' },
  { id: 'iso3', name: 'ISO 3166-1 code of three letters', types: ['Country'], field: 'iso3', tells: 'code' },
  { id: 'isoNumeric', name: 'ISO 3166-1 numeric code', types: ['Country'], field: 'isoNumeric', tells: 'code' },
  { id: 'capital', name: 'Capital', types: ['Country'], field: 'capital' },
  { id: 'areaSquareKilometres', name: 'Area in km²', types: ['Country'], field: 'areaSquareKilometres' },
  { id: 'landlocked', name: 'Landlocked', types: ['Country'], field: 'landlocked' },
  ...(['latitude', 'longitude'] as const).map((id) => ({
    id,
    name: id === 'latitude' ? 'Latitude' : 'Longitude',
    types: placed,
    field: `location { ${id} }`,
  })),
  {
    id: 'country',
    name: 'Country',
    types: ['Port', 'Place'],
    field: 'country { id name }',
    valueType: 'Country',
    tells: 'country',
  },
  { id: 'region', name: 'Region', types: ['Port', 'Place'], field: 'region { id name }', valueType: 'Region' },
  { id: 'unlocode', name: 'UN/LOCODE', types: ['Port', 'Place'], field: 'unlocode', tells: 'code' },
  { id: 'portKind', name: 'Kind of port', types: ['Port'], field: 'portKind' },
  { id: 'size', name: 'Size of the harbour', types: ['Port'], field: 'size' },
  { id: 'worldPortIndex', name: 'World Port Index number', types: ['Port'], field: 'worldPortIndex' },
  { id: 'iso3166', name: 'ISO 3166-2 code', types: ['Region'], field: 'iso3166', tells: 'code' },
  { id: 'm49', name: 'UN M49 code', types: ['Region'], field: 'm49', tells: 'code' },
  { id: 'hsCode', name: 'Harmonized System code', types: ['Commodity'], field: 'hsCode', tells: 'code' },
  { id: 'parent', name: 'Wider goods', types: ['Commodity'], field: 'parent { id name }', valueType: 'Commodity' },
  { id: 'status', name: 'Status of the line', types: lines, field: 'status' },
  { id: 'lengthKilometres', name: 'Length in km', types: lines, field: 'lengthKilometres' },
  { id: 'openedOn', name: 'Opened on', types: lines, field: 'openedOn' },
  { id: 'signedOn', name: 'Signed on', types: ['Agreement'], field: 'signedOn' },
  { id: 'inForceSince', name: 'In force since', types: ['Agreement'], field: 'inForceSince' },
  { id: 'foundedOn', name: 'Founded on', types: ['Organization'], field: 'foundedOn' },
  { id: 'seat', name: 'Seat', types: ['Organization'], field: 'seat' },
  { id: 'startsOn', name: 'Begins on', types: ['Event'], field: 'startsOn' },
  { id: 'endsOn', name: 'Ends on', types: ['Event'], field: 'endsOn' },
]

/** The property with this id. */
export function propertyOf(id: string): Property | undefined {
  return properties.find((property) => property.id === id)
}

/** What GraphQL answered for a property, as values of the service. A date of which only the year or month is known stays text. */
export function valuesOf(answered: unknown): readonly Value[] {
  if (answered === null || answered === undefined) return []
  if (Array.isArray(answered)) return answered.flatMap(valuesOf)
  if (typeof answered === 'number') return [{ float: answered }]
  if (typeof answered === 'boolean') return [{ bool: answered }]
  if (typeof answered === 'string')
    return [/^\d{4}-\d{2}-\d{2}$/.test(answered) ? { date: answered } : { str: answered }]
  const { id, name, ...others } = answered as { readonly id?: string; readonly name?: string }
  return id !== undefined && name !== undefined ? [{ id, name }] : valuesOf(Object.values(others))
}
