import { backwards, type Leg } from './leg.ts'

/**
 * The shortest route from any of some stops to any of others. A leg of unknown length is only used if there is no other way. Among equal
 * routes the one with fewer legs wins, then railways before corridors before crossings.
 * @returns its legs; undefined if there is no route
 */
export function shortestRoute(
  legs: readonly Leg[],
  from: ReadonlySet<string>,
  to: ReadonlySet<string>,
): readonly Leg[] | undefined {
  const leaving = byStart([...legs, ...legs.map(backwards)].sort(inOrder))
  const best = new Map<string, { readonly weight: number; readonly leg?: Leg }>()
  for (const stop of [...from].sort()) if (leaving.has(stop)) best.set(stop, { weight: 0 })
  const open = new Set(best.keys())
  while (open.size > 0) {
    const here = nearest(open, best)
    if (to.has(here)) return legsTo(here, best)
    open.delete(here)
    const weight = best.get(here)?.weight ?? 0
    for (const leg of leaving.get(here) ?? []) {
      const there = weight + weightOf(leg)
      if (there >= (best.get(leg.to.id)?.weight ?? Number.POSITIVE_INFINITY)) continue
      best.set(leg.to.id, { weight: there, leg })
      open.add(leg.to.id)
    }
  }
  return undefined
}

function byStart(legs: readonly Leg[]): ReadonlyMap<string, readonly Leg[]> {
  const leaving = new Map<string, Leg[]>()
  for (const leg of legs) {
    const legsFromStop = leaving.get(leg.from.id)
    if (legsFromStop) legsFromStop.push(leg)
    else leaving.set(leg.from.id, [leg])
  }
  return leaving
}

/**
 * The factor by which the straight distance of a leg counts if its length is unknown: that of the most winding line whose length the data
 * states. So a train service with two stops 4,700 km apart is not shorter than the railway that it runs on.
 */
export const winding = 1.5

/** More than all legs of known length together. */
const unknownLength = 1_000_000

/** Tenths of a kilometre times 1,000, plus 1 for the leg: an integer in which the number of legs decides between equal lengths. */
function weightOf({ kilometres, distance }: Leg): number {
  const compared = (kilometres ?? unknownLength) * (distance === 'GREAT_CIRCLE' ? winding : 1)
  return Math.round(compared * 10) * 1_000 + 1
}

const kinds = ['RAILWAY', 'CORRIDOR', null]
const modes = ['RAIL', 'ROAD', 'WATER']

function inOrder(one: Leg, other: Leg): number {
  return (
    kinds.indexOf(one.lineKind) - kinds.indexOf(other.lineKind) ||
    modes.indexOf(one.mode) - modes.indexOf(other.mode) ||
    compare(one.line ?? '', other.line ?? '') ||
    compare(one.from.id, other.from.id) ||
    compare(one.to.id, other.to.id)
  )
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

type Best = ReadonlyMap<string, { readonly weight: number; readonly leg?: Leg }>

function nearest(open: ReadonlySet<string>, best: Best): string {
  const weight = (stop: string) => best.get(stop)?.weight ?? Number.POSITIVE_INFINITY
  return [...open].reduce((one, other) => {
    const nearer = weight(other) - weight(one) || compare(other, one)
    return nearer < 0 ? other : one
  })
}

function legsTo(stop: string, best: Best): readonly Leg[] {
  const legs: Leg[] = []
  for (let leg = best.get(stop)?.leg; leg; leg = best.get(leg.from.id)?.leg) legs.unshift(leg)
  return legs
}
