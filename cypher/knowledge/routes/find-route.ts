import type { Reader } from '../../engine/reader.ts'
import { knownEntity } from '../entities/known-entity.ts'
import { BadInput } from '../errors.ts'
import type { Leg } from './leg.ts'
import { network } from './network.ts'
import { shortestRoute } from './shortest-route.ts'
import type { Mode } from './stop.ts'
import { stopsMeant } from './stops-meant.ts'

/** The legs of a route, in order. */
export type Legs = readonly [Leg, ...Leg[]]

/**
 * The shortest route between two stops, or between the nearest stops of countries or regions.
 * @param from the id of a port, place, country or region
 * @param to likewise
 * @param modes only these modes of transport; all if null
 * @returns null if there is no route
 * @throws {BadInput} if an id names nothing, or nothing that a route leads to, or if both ends have a stop in common
 */
export async function findRoute(
  reader: Reader,
  from: string,
  to: string,
  modes: readonly Mode[] | null,
): Promise<Legs | null> {
  const [start, end] = await Promise.all([knownEntity(reader, 'from', from), knownEntity(reader, 'to', to)])
  const [legs, starts, ends] = await Promise.all([
    network(reader.graph, modes),
    stopsMeant(reader, 'from', start),
    stopsMeant(reader, 'to', end),
  ])
  const [begin, finish] = [starts(legs), ends(legs)]
  const [shared] = [...begin].filter((stop) => finish.has(stop)).sort()
  if (shared) {
    throw new BadInput(
      'to',
      `${start.name} and ${end.name} have the stop ${shared} in common: name two stops that differ, such as two ports`,
    )
  }
  const [first, ...others] = shortestRoute(legs, begin, finish) ?? []
  return first ? [first, ...others] : null
}
