import { BadInput } from '../errors.ts'

/** A readable id: what it is in lower case, a colon, a code. `country:CHN`, `port:CNHRS`, `observation:F004`. */
export const GlobalId = {
  /**
   * @param argument the name of the argument, for the error
   * @throws {BadInput} if it is not an id
   */
  parse(id: string, argument = 'id'): { typename: string; id: string } {
    const prefix = /^([a-z]+):\S/.exec(id)?.[1]
    const typename = prefix && typenames.get(prefix)
    if (!typename) {
      throw new BadInput(
        argument,
        `${JSON.stringify(id)} is not an id: write a type and a code, such as country:CHN or port:CNHRS`,
      )
    }
    return { typename, id }
  },
}

const typenames = new Map([
  ['conflict', 'ConflictGroup'],
  ...[
    'Country',
    'Region',
    'Port',
    'Railway',
    'Corridor',
    'Commodity',
    'Agreement',
    'Organization',
    'Event',
    'Person',
    'Place',
    'Sector',
    'Passage',
    'Source',
    'Statement',
    'Observation',
  ].map((typename) => [typename.toLowerCase(), typename] as const),
])
