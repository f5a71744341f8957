import type { Leg } from './leg.ts'
import type { Network, Service } from './network.ts'
import { type Conditions, passable } from './passable.ts'
import { kilometresOf, type RouteFound } from './route-found.ts'
import { shortestRoute } from './shortest-route.ts'

/** The most services to offer for one question. */
const mostServices = 2

/**
 * The ways of the through train services that begin or end at one of two stops and call at the other, in either direction: those
 * that run from end to end first, then the shortest; last those that are suspended, though the track is open.
 */
export function servicesBetween(
  whole: Network,
  from: string,
  to: string,
  conditions: Conditions,
): readonly RouteFound[] {
  const { day, planned } = conditions
  return whole.services
    .filter(({ status, openedOn }) => {
      if (status === 'BUILDING' || status === 'PLANNED') return planned
      return (status === 'OPEN' || status === 'SUSPENDED') && (openedOn === null || openedOn <= day)
    })
    .flatMap((service) => wayOf(whole, service, from, to, conditions))
    .sort(
      (one, other) =>
        Number(one.merits.includes('SUSPENDED_SERVICE')) - Number(other.merits.includes('SUSPENDED_SERVICE')) ||
        Number(other.statedKilometres !== null) - Number(one.statedKilometres !== null) ||
        (kilometresOf(one.legs) ?? 0) - (kilometresOf(other.legs) ?? 0),
    )
    .slice(0, mostServices)
}

function wayOf(
  { leaving }: Network,
  service: Service,
  from: string,
  to: string,
  conditions: Conditions,
): readonly RouteFound[] {
  const { stops, statedKilometres } = service
  const [start, end] = [stops.indexOf(from), stops.indexOf(to)]
  const isTerminal = (place: number) => place === 0 || place === stops.length - 1
  if (start < 0 || end < 0 || !(isTerminal(start) || isTerminal(end))) return []
  const calls = start < end ? stops.slice(start, end + 1) : stops.slice(end, start + 1).reverse()
  const isPassable = passable(conditions)
  const parts: (readonly Leg[])[] = []
  for (const [index, stop] of calls.slice(1).entries()) {
    const part = shortestRoute(leaving, new Set([calls[index] ?? '']), new Set([stop]), {
      preference: 'SHORTEST',
      isPassable,
    })
    if (!part) return []
    parts.push(part)
  }
  const [first, ...others] = parts.flat()
  if (!first) return []
  const isWhole = isTerminal(start) && isTerminal(end)
  return [
    {
      legs: [first, ...others],
      merits: [service.status === 'SUSPENDED' ? 'SUSPENDED_SERVICE' : 'THROUGH_SERVICE'],
      service,
      statedKilometres: isWhole ? statedKilometres : null,
    },
  ]
}
