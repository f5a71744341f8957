import type { Reader } from '../../engine/reader.ts'
import { knownEntity } from '../entities/known-entity.ts'
import { BadInput } from '../errors.ts'
import { seaPortMeant } from '../sea/sea-port.ts'
import { bordersCrossed } from './along.ts'
import { type Apart, whyApart } from './apart.ts'
import { routeBySea } from './by-sea.ts'
import { gaugeChanges } from './gauges.ts'
import type { Leg } from './leg.ts'
import { type Network, network, stopOf } from './network.ts'
import { type Conditions, passable } from './passable.ts'
import { kilometresOf, type Merit, type RouteFound, withRoute } from './route-found.ts'
import { servicesBetween } from './services-between.ts'
import { shortestRoute } from './shortest-route.ts'
import { stopsMeant } from './stops-meant.ts'

/** The routes between two stops, the one to be offered first first; or why there is none. */
export interface RoutesFound {
  readonly routes: readonly RouteFound[]
  readonly apart: Apart | null
}

/**
 * The routes between two stops, or between the main stations of countries or regions: that of a through train service, that of a
 * single line, the shortest, the ones with the fewest borders and breaks of gauge, and another way, as far as they differ. Where they may
 * go by sea, the shortest of all may have a leg by sea, and one is added that goes by sea as far as it can.
 * @param from the id of a port, place, country or region
 * @param to likewise
 * @throws {BadInput} if an id names nothing, or nothing that a route leads to, or if both ends have a stop in common
 */
export async function findRoutes(
  reader: Reader,
  from: string,
  to: string,
  conditions: Conditions,
): Promise<RoutesFound> {
  const [start, end] = await Promise.all([knownEntity(reader, 'from', from), knownEntity(reader, 'to', to)])
  const [whole, starts, ends] = await Promise.all([
    network(reader),
    stopsMeant(reader, 'from', start),
    stopsMeant(reader, 'to', end),
  ])
  const isPassable = passable(conditions)
  const atSea = conditions.modes?.includes('SEA') ?? false
  const [begin, finish] = await Promise.all([
    orSeaport(reader, 'from', start.id, starts(whole, isPassable), atSea),
    orSeaport(reader, 'to', end.id, ends(whole, isPassable), atSea),
  ])
  const [shared] = [...begin].filter((stop) => finish.has(stop)).sort()
  if (shared) {
    throw new BadInput(
      'to',
      `${start.name} and ${end.name} have the stop ${shared} in common: name two stops that differ, such as two ports`,
    )
  }
  const onLand = routesBetween(whole, begin, finish, conditions)
  const routes = atSea ? withSea(onLand, await routesBySea(reader, whole, begin, finish, conditions)) : onLand
  return { routes, apart: routes.length === 0 ? await whyApart(reader, whole, begin, finish, conditions) : null }
}

/** A country or region without a station has its main seaport, where goods may go by sea. */
async function orSeaport(
  reader: Reader,
  argument: string,
  id: string,
  stops: ReadonlySet<string>,
  atSea: boolean,
): Promise<ReadonlySet<string>> {
  if (!atSea || stops.size > 0) return stops
  const port = await seaPortMeant(reader, argument, id)
  return new Set(port ? [port.id] : [])
}

/** How many kilometres by sea one on land counts as where a route is to go by sea as far as it can: about what the freight costs. */
export const landAgainstSea = 5

/** The shortest route with a leg by sea, and the one that goes by sea as far as it can. */
async function routesBySea(
  reader: Reader,
  whole: Network,
  begin: ReadonlySet<string>,
  finish: ReadonlySet<string>,
  conditions: Conditions,
): Promise<readonly RouteFound[]> {
  const ends = await Promise.all([...begin, ...finish].map((id) => stopOf(reader, whole, id)))
  const stops = new Map([...whole.stops, ...ends.flatMap((stop) => (stop ? [[stop.id, stop] as const] : []))])
  const ways = { leaving: whole.leaving, isPassable: passable(conditions), stops, avoid: conditions.avoid }
  return [
    ...asRoute(routeBySea(ways, begin, finish, 1), 'SHORTEST'),
    ...asRoute(routeBySea(ways, begin, finish, landAgainstSea), 'BY_SEA'),
  ]
}

/**
 * Routes on land and by sea: only the shortest of all is called so. Those of services and of single lines are offered before it, as on
 * land alone.
 */
function withSea(onLand: readonly RouteFound[], bySea: readonly RouteFound[]): readonly RouteFound[] {
  const lengthOf = ({ legs }: RouteFound) => kilometresOf(legs) ?? Number.POSITIVE_INFINITY
  const isShortest = ({ merits }: RouteFound) => merits.includes('SHORTEST')
  const [land, sea] = [onLand.find(isShortest), bySea.find(isShortest)]
  const farther = bySea.filter((route) => route !== sea)
  if (!sea || (land && lengthOf(land) <= lengthOf(sea))) return [...onLand, ...farther].reduce(withRoute, none)
  const isUsual = ({ service, merits }: RouteFound) => service !== null || merits.includes('ONE_LINE')
  const longer = onLand.map((route) => (route === land ? withoutMerit(route, 'SHORTEST') : route))
  return [...longer.filter(isUsual), sea, ...longer.filter((route) => !isUsual(route)), ...farther].reduce(
    withRoute,
    none,
  )
}

const none: readonly RouteFound[] = []

function withoutMerit(route: RouteFound, lost: Merit): RouteFound {
  const merits = route.merits.filter((merit) => merit !== lost)
  return { ...route, merits: merits.length > 0 ? merits : ['ANOTHER_WAY'] }
}

function routesBetween(
  whole: Network,
  begin: ReadonlySet<string>,
  finish: ReadonlySet<string>,
  conditions: Conditions,
): readonly RouteFound[] {
  const isPassable = passable(conditions)
  const { leaving } = whole
  const find = (preference: 'SHORTEST' | 'FEWEST_BORDERS' | 'FEWEST_GAUGE_CHANGES') =>
    shortestRoute(leaving, begin, finish, { preference, isPassable })
  const shortest = find('SHORTEST')
  const [first, last] = [shortest?.[0], shortest?.at(-1)]
  if (!shortest || !first || !last) return []
  const services = servicesBetween(whole, first.from.id, last.to.id, conditions)
  const single = alongOneLine(whole, shortest, isPassable)
  const fewest = [find('FEWEST_BORDERS'), find('FEWEST_GAUGE_CHANGES')]
  const length = kilometresOf(shortest) ?? 0
  const candidates = [
    ...services,
    ...asRoute(single, 'ONE_LINE'),
    ...asRoute(shortest, 'SHORTEST'),
    ...asRoute(fewest[0], 'FEWEST_BORDERS').filter(
      ({ legs }) => bordersCrossed(legs).length < bordersCrossed(shortest).length || isSame(legs, shortest),
    ),
    ...asRoute(fewest[1], 'FEWEST_GAUGE_CHANGES').filter(
      ({ legs }) => gaugeChanges(legs).length < gaugeChanges(shortest).length || isSame(legs, shortest),
    ),
    ...asRoute(anotherWay(whole, begin, finish, shortest, isPassable), 'ANOTHER_WAY'),
  ]
  const isShort = ({ legs, merits, service }: RouteFound) =>
    service !== null || (kilometresOf(legs) ?? 0) <= longest(merits) * length
  return candidates.filter(isShort).reduce<readonly RouteFound[]>(withRoute, [])
}

/** How many times as long as the shortest a route may be that is offered beside it. */
function longest(merits: readonly Merit[]): number {
  if (merits.includes('ONE_LINE')) return 1.15
  return merits.includes('ANOTHER_WAY') ? 1.3 : 1.6
}

function isSame(one: readonly Leg[], other: readonly Leg[]): boolean {
  return one.length === other.length && one.every((leg, index) => leg === other[index])
}

function asRoute(legs: readonly Leg[] | undefined, merit: Merit): readonly RouteFound[] {
  const [first, ...others] = legs ?? []
  return first ? [{ legs: [first, ...others], merits: [merit], service: null, statedKilometres: null }] : []
}

/** The way along a single line from one end to the other, of several the shortest: as trains go, though it may be shorter over others. */
function alongOneLine(
  { leaving }: Network,
  shortest: readonly Leg[],
  isPassable: (leg: Leg) => boolean,
): readonly Leg[] | undefined {
  const [from, to] = [shortest[0]?.from.id ?? '', shortest.at(-1)?.to.id ?? '']
  const linesOf = (stop: string) =>
    new Set((leaving.get(stop) ?? []).flatMap(({ line, gauges }) => (line && gauges.length > 0 ? line : [])))
  const atEnd = linesOf(to)
  const ways = [...linesOf(from)]
    .filter((line) => atEnd.has(line))
    .flatMap((line) => {
      const isOnLine = (leg: Leg) => leg.line === line && isPassable(leg)
      const way = shortestRoute(leaving, new Set([from]), new Set([to]), {
        preference: 'SHORTEST',
        isPassable: isOnLine,
      })
      return way ? [way] : []
    })
  return ways.sort((one, other) => (kilometresOf(one) ?? 0) - (kilometresOf(other) ?? 0))[0]
}

/** A way that keeps off the shortest: each leg of that counts for half as much again. */
function anotherWay(
  { leaving }: Network,
  begin: ReadonlySet<string>,
  finish: ReadonlySet<string>,
  shortest: readonly Leg[],
  isPassable: (leg: Leg) => boolean,
): readonly Leg[] | undefined {
  const taken = new Set(shortest.map(({ from, to }) => [from.id, to.id].sort().join(' ')))
  const factor = ({ from, to }: Leg) => (taken.has([from.id, to.id].sort().join(' ')) ? 1.5 : 1)
  return shortestRoute(leaving, begin, finish, { preference: 'SHORTEST', isPassable, factor })
}
