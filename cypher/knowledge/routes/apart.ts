import type { Reader } from '../../engine/reader.ts'
import type { Leg } from './leg.ts'
import { type Network, stopOf } from './network.ts'
import { type Conditions, goesBy, passable } from './passable.ts'
import { shortestRoute } from './shortest-route.ts'
import { greatCircle, type Stop } from './stop.ts'

/** The part of a network that can be reached from one end of a route. */
export interface Reach {
  /** The stops asked for, or the ones that a country or region stands for. */
  readonly stops: readonly string[]
  /** How many stops can be reached from there, itself included; 0 if no leg leads there. */
  readonly size: number
  /** The countries of the stops that can be reached. */
  readonly countries: readonly string[]
  /** The nearest stop on the network if the end is a port or town that no leg leads to, and its straight distance in kilometres. */
  readonly nearest: { readonly stop: string; readonly kilometres: number } | null
}

/** Why there is no route between two ends: they are not on the network, or on two that are apart. */
export interface Apart {
  readonly from: Reach
  readonly to: Reach
  /** The legs that are not open to this question and would join the two: suspended, closed, planned, for passengers only. */
  readonly missing: readonly Leg[]
}

/** Why no route leads from one end to the other under some conditions. */
export async function whyApart(
  reader: Reader,
  whole: Network,
  begin: ReadonlySet<string>,
  finish: ReadonlySet<string>,
  conditions: Conditions,
): Promise<Apart> {
  const isPassable = passable(conditions)
  const { modes } = conditions
  const isOfMode = (leg: Leg) => modes === null || modes.some((mode) => goesBy(leg, mode))
  // Each leg that can't be used counts a thousandfold, so the way with the least of them is found.
  const joined = shortestRoute(whole.leaving, begin, finish, {
    preference: 'SHORTEST',
    isPassable: isOfMode,
    factor: (leg) => (isPassable(leg) ? 1 : 1000),
  })
  return {
    from: await reachOf(reader, whole, begin, isPassable),
    to: await reachOf(reader, whole, finish, isPassable),
    missing: (joined ?? []).filter((leg) => !isPassable(leg)),
  }
}

async function reachOf(
  reader: Reader,
  whole: Network,
  ends: ReadonlySet<string>,
  isPassable: (leg: Leg) => boolean,
): Promise<Reach> {
  const isReached = new Set<string>()
  const open = [...ends].filter((stop) => (whole.leaving.get(stop) ?? []).some(isPassable))
  for (let stop = open.pop(); stop !== undefined; stop = open.pop()) {
    isReached.add(stop)
    for (const leg of whole.leaving.get(stop) ?? [])
      if (isPassable(leg) && !isReached.has(leg.to.id)) open.push(leg.to.id)
  }
  const countries = new Set([...isReached].flatMap((id) => whole.stops.get(id)?.countryId ?? []))
  const [only] = ends
  return {
    stops: [...ends].sort(),
    size: isReached.size,
    countries: [...countries].sort(),
    nearest: isReached.size === 0 && only ? nearestStop(whole, await stopOf(reader, whole, only), isPassable) : null,
  }
}

function nearestStop(whole: Network, here: Stop | undefined, isPassable: (leg: Leg) => boolean): Reach['nearest'] {
  if (!here) return null
  const distance = (stop: Stop) => greatCircle(here, stop) ?? Number.POSITIVE_INFINITY
  const [nearest] = [...whole.stops.values()]
    .filter((stop) => stop.id !== here.id && (whole.leaving.get(stop.id) ?? []).some(isPassable))
    .sort((one, other) => distance(one) - distance(other) || (one.id < other.id ? -1 : 1))
  if (!nearest || !Number.isFinite(distance(nearest))) return null
  return { stop: nearest.id, kilometres: Math.round(distance(nearest)) }
}
