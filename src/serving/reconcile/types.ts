/** A type of the service: a kind of entity. */
export interface ServiceType {
  /** The GraphQL type, such as `Port`. */
  readonly id: string
  readonly name: string
  readonly description: string
}

/** What can be matched, what is asked for most first. */
export const types: readonly ServiceType[] = [
  { id: 'Country', name: 'Country', description: 'A country or territory with an ISO 3166 code' },
  { id: 'Port', name: 'Port or crossing', description: 'A port on the sea, a river or land, or a border crossing' },
  { id: 'Commodity', name: 'Commodity', description: 'Goods: a code of the Harmonized System, or a group of goods' },
  { id: 'Region', name: 'Region', description: 'A part of a country, or a region of the world' },
  { id: 'Place', name: 'Place', description: 'A town or station that is no port' },
  { id: 'Railway', name: 'Railway', description: 'A railway line' },
  { id: 'Corridor', name: 'Corridor', description: 'A transport corridor, or a train service over several lines' },
  { id: 'Organization', name: 'Organization', description: 'An organization, forum, initiative or authority' },
  { id: 'Agreement', name: 'Agreement', description: 'An agreement between countries or organizations' },
  { id: 'Passage', name: 'Passage', description: 'A strait, canal or cape' },
  { id: 'Event', name: 'Event', description: 'Something that happened or is planned' },
  { id: 'Sector', name: 'Sector', description: 'A branch of the economy' },
  { id: 'Person', name: 'Person', description: 'A person whom a source names' },
]

/** The type with this id, in any case: `Port`, `PORT`. */
export function typeOf(id: string): ServiceType | undefined {
  return types.find((type) => type.id.toLowerCase() === id.toLowerCase())
}
