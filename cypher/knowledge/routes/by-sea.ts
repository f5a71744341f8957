import { bestCrossing, type Quay } from '../sea/best-crossing.ts'
import { lanesSource, seaLanes } from '../sea/lanes.ts'
import { NearestQueue } from '../sea/nearest-queue.ts'
import type { SeaPassage } from '../sea/passages.ts'
import { jointOfPort } from '../sea/sea-port.ts'
import { closedFor, roundedKilometres, seaWay } from '../sea/sea-way.ts'
import type { Leg } from './leg.ts'
import type { Position } from './position.ts'
import { countedKilometres, shortestRoute } from './shortest-route.ts'
import type { Stop } from './stop.ts'

/** What a route runs on that goes by sea for a part of the way. */
export interface LandAndSea {
  /** The legs that leave each stop on land. */
  readonly leaving: ReadonlyMap<string, readonly Leg[]>
  readonly isPassable: (leg: Leg) => boolean
  /** The stops, among them the seaports at which goods go aboard or ashore. */
  readonly stops: ReadonlyMap<string, Stop>
  /** Passages that it must not go through at sea. */
  readonly avoid: readonly SeaPassage[]
}

/**
 * The best route with exactly one leg by sea, from one seaport to another: the ways on land to all of them, one search over the sea lanes
 * from all at once, and the ways on land from where it arrives.
 * @param onLand how many kilometres by sea a kilometre on land counts as
 * @returns undefined if there is none, or if the best way is not to go to sea at all
 */
export function routeBySea(
  ways: LandAndSea,
  begin: ReadonlySet<string>,
  finish: ReadonlySet<string>,
  onLand: number,
): readonly Leg[] | undefined {
  const { leaving, isPassable, avoid } = ways
  const closed = closedFor(avoid)
  const crossing = bestCrossing(seaLanes(), quays(ways, begin, onLand), quays(ways, finish, onLand), closed)
  if (!crossing) return undefined
  const { from, to } = crossing
  const way = seaWay(seaLanes(), from as Stop & Position, to as Stop & Position, closed)
  if (typeof way === 'string') return undefined
  const asked = { preference: 'SHORTEST', isPassable } as const
  const leg: Leg = {
    from,
    to,
    line: null,
    mode: 'SEA',
    ferry: false,
    kilometres: roundedKilometres(way.kilometres),
    distance: 'MODELLED',
    gauges: [],
    status: 'OPEN',
    openedOn: null,
    freight: null,
    confidence: null,
    basis: 'DERIVED',
    citations: [lanesSource],
    sea: way,
  }
  const there = shortestRoute(leaving, begin, new Set([from.id]), asked) ?? []
  const onwards = shortestRoute(leaving, new Set([to.id]), finish, asked) ?? []
  return [...there, leg, ...onwards]
}

/** The seaports that can be reached on land from some stops, these among them. */
function quays(ways: LandAndSea, ends: ReadonlySet<string>, onLand: number): readonly Quay<Stop>[] {
  return [...lengthsFrom(ways, ends)].flatMap(([id, kilometres]) => {
    const stop = ways.stops.get(id)
    const joint = stop ? jointOfPort(stop) : null
    return stop && joint ? [{ port: stop, joint, onLand: kilometres * onLand }] : []
  })
}

/** The length of the shortest way on land from any of some stops to every other that can be reached. */
function lengthsFrom({ leaving, isPassable }: LandAndSea, ends: ReadonlySet<string>): ReadonlyMap<string, number> {
  const ids = [...ends]
  const numbers = new Map(ids.map((id, number) => [id, number]))
  const lengths = ids.map(() => 0)
  const done = new Set<number>()
  const queue = new NearestQueue()
  for (const number of numbers.values()) queue.push(number, 0)
  for (let number = queue.pop(); number !== undefined; number = queue.pop()) {
    if (done.has(number)) continue
    done.add(number)
    for (const leg of leaving.get(ids[number] ?? '') ?? []) {
      if (!isPassable(leg)) continue
      const there = numbers.get(leg.to.id) ?? ids.push(leg.to.id) - 1
      numbers.set(leg.to.id, there)
      const length = (lengths[number] ?? 0) + countedKilometres(leg)
      if (length >= (lengths[there] ?? Number.POSITIVE_INFINITY)) continue
      lengths[there] = length
      queue.push(there, length)
    }
  }
  return new Map(ids.map((id, number) => [id, lengths[number] ?? Number.POSITIVE_INFINITY]))
}
