import type { Reader } from '../../engine/reader.ts'
import { BadInput } from '../errors.ts'
import { jointWithLanes, seaLanes } from './lanes.ts'
import { passageSet, type SeaPassage, usuallyClosed } from './passages.ts'
import { type SeaPort, seaPortMeant, seaPortsOfCountries } from './sea-port.ts'
import { type Detour, detour } from './sea-route.ts'
import { closedFor } from './sea-way.ts'
import { lengthTo, shortestWays } from './shortest-way.ts'

/** A country whose shortest way by sea goes through a passage. */
export interface Exposed extends Detour {
  /** The main seaport of the country. */
  readonly port: SeaPort
}

/** How far a port depends on a passage. */
export interface Exposure {
  /** The port that it is told of; null where what was asked about isn't at sea. */
  readonly from: SeaPort | null
  /** How many countries were looked at: those to whose main seaport there is a way by sea. */
  readonly reached: number
  /** Those with no other way first, then the longest detours. */
  readonly exposed: readonly Exposed[]
}

/**
 * The countries to whose main seaport the shortest way from a port goes through a passage, and what it costs to close it. Two searches
 * find the ways to all of them: one with the passage open, one with it closed.
 * @throws {BadInput} if the id names nothing that a route by sea leads to, or no route goes through the passage
 */
export async function exposureOf(reader: Reader, of: string, passage: SeaPassage): Promise<Exposure> {
  if (usuallyClosed.includes(passage)) {
    throw new BadInput('passage', `Routes by sea don't go through ${passage} unless asked to: no way depends on it`)
  }
  const [from, ports] = await Promise.all([seaPortMeant(reader, 'of', of), seaPortsOfCountries(reader)])
  const lanes = seaLanes()
  const start = from && jointWithLanes(from)
  if (!from || !start) return { from: null, reached: 0, exposed: [] }
  const closed = closedFor([])
  const open = shortestWays(lanes, start, closed)
  const without = shortestWays(lanes, start, closed | passageSet([passage]))
  const reached = ports.flatMap((port) => {
    const end = port.id === from.id ? null : jointWithLanes(port)
    if (!end) return []
    const toLane = start.kilometres + end.kilometres
    const direct = toLane + lengthTo(open, end)
    return Number.isFinite(direct) ? [{ port, direct, without: toLane + lengthTo(without, end) }] : []
  })
  const exposed = reached
    .filter((ways) => ways.without > ways.direct + leastDetour)
    .map(({ port, direct, without }) => ({ port, ...detour(direct, Number.isFinite(without) ? without : null) }))
    .sort((one, other) => compare(orderOf(one), orderOf(other)))
  return { from, reached: reached.length, exposed }
}

/** A detour of less, in kilometres, is none: there is another way as short. */
const leastDetour = 1

/** A text that sorts those with no other way first, then the longer detour before the shorter. */
export function orderOf({ detourKilometres, port }: Exposed): string {
  const shortness = detourKilometres === null ? 0 : 100_000 - detourKilometres
  return `${String(shortness).padStart(6, '0')}\t${port.countryId}`
}

function compare(one: string, other: string): number {
  return one < other ? -1 : 1
}
