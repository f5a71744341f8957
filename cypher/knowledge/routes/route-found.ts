import { bordersCrossed } from './along.ts'
import { gaugeChanges } from './gauges.ts'
import type { Leg } from './leg.ts'
import type { Service } from './network.ts'
import type { Preference } from './shortest-route.ts'

/** Why a route is offered: it is the way of a train service, or of one that is suspended, or of one line, it is best in something, or it is another way. */
export type Merit = 'THROUGH_SERVICE' | 'SUSPENDED_SERVICE' | 'ONE_LINE' | Preference | 'ANOTHER_WAY' | 'BY_SEA'

/** A route, with everything for which it is offered. */
export interface RouteFound {
  readonly legs: readonly [Leg, ...Leg[]]
  readonly merits: readonly Merit[]
  /** The train service that runs along it, if it was found as the way of one. */
  readonly service: Service | null
  /** The length that the operator of the service states for it, if the route is the whole of it. */
  readonly statedKilometres: number | null
}

/** The kilometres of its legs; those of unknown length are left out. Null if none is known. */
export function kilometresOf(legs: readonly Leg[]): number | null {
  const known = legs.flatMap(({ kilometres }) => (kilometres === null ? [] : [kilometres]))
  return known.length === 0 ? null : known.reduce((sum, kilometres) => sum + kilometres, 0)
}

/** The largest part of two routes that may run along the same legs if they are two ways and not one, by kilometres. */
const mostShared = 0.85

/**
 * Adds a route to those found. One that runs like another adds its merits to that one; a way of which too much is the same, and that
 * crosses as many borders and breaks of gauge, is no other way and is left out.
 */
export function withRoute(found: readonly RouteFound[], added: RouteFound): readonly RouteFound[] {
  const same = found.find(({ legs }) => stopsOf(legs) === stopsOf(added.legs))
  if (same) {
    const merits = [...new Set([...same.merits, ...added.merits.filter((merit) => merit !== 'ANOTHER_WAY')])]
    return found.map((each) => (each === same ? { ...same, merits } : each))
  }
  return found.some((each) => isAlike(each, added)) ? found : [...found, added]
}

function isAlike(one: RouteFound, other: RouteFound): boolean {
  // The shortest way is always worth saying, beside the way of a service.
  if (other.merits.includes('SHORTEST') && one.service !== null) return false
  if (bordersCrossed(one.legs).length !== bordersCrossed(other.legs).length) return false
  if (gaugeChanges(one.legs).length !== gaugeChanges(other.legs).length) return false
  const passed = new Set(one.legs.map(ends))
  const shared = kilometresOf(other.legs.filter((leg) => passed.has(ends(leg)))) ?? 0
  return shared >= mostShared * (kilometresOf(other.legs) ?? 0)
}

function ends({ from, to }: Leg): string {
  return [from.id, to.id].sort().join(' ')
}

function stopsOf(legs: readonly Leg[]): string {
  return legs.map(({ to }) => to.id).join(' ')
}
