import { NearestQueue } from '../sea/nearest-queue.ts'
import { isAcross } from './along.ts'
import { gaugesAfter } from './gauges.ts'
import type { Leg } from './leg.ts'

/** What makes one route better than another; each prefers the shorter of two that are equal in it. */
export type Preference = 'SHORTEST' | 'FEWEST_BORDERS' | 'FEWEST_GAUGE_CHANGES'

/** What is asked of a search, besides its ends. */
export interface Asked {
  readonly preference: Preference
  readonly isPassable: (leg: Leg) => boolean
  /** The factor by which the kilometres of a leg count; 1 if left out. */
  readonly factor?: (leg: Leg) => number
}

/**
 * The best route from any of some stops to any of others. A leg by road or river between two crossings, and one of unknown length, is only used if there
 * is no other way. Among equal routes the one with fewer legs wins.
 * @param leaving the legs that leave each stop
 * @returns its legs; undefined if there is no route
 */
export function shortestRoute(
  leaving: ReadonlyMap<string, readonly Leg[]>,
  from: ReadonlySet<string>,
  to: ReadonlySet<string>,
  { preference, isPassable, factor }: Asked,
): readonly Leg[] | undefined {
  const places: Place[] = []
  const numbers = new Map<string, number>()
  const queue = new NearestQueue()
  const arrive = (arrival: Place) => {
    const key = preference === 'FEWEST_GAUGE_CHANGES' ? `${arrival.stop} ${arrival.gauges ?? ''}` : arrival.stop
    const number = numbers.get(key) ?? places.length
    const known = places[number]
    if (known && known.weight <= arrival.weight) return
    numbers.set(key, number)
    places[number] = arrival
    queue.push(number, arrival.weight)
  }
  for (const stop of [...from].sort()) arrive({ stop, weight: 0, gauges: undefined, leg: undefined, before: undefined })
  const done = new Set<number>()
  for (let number = queue.pop(); number !== undefined; number = queue.pop()) {
    const here = places[number]
    if (!here || done.has(number)) continue
    done.add(number)
    if (to.has(here.stop)) return legsTo(here)
    for (const leg of leaving.get(here.stop) ?? []) {
      if (!isPassable(leg)) continue
      const { gauges, isBreak } = gaugesAfter(here.gauges, leg)
      const isCounted = isAvoided[preference](leg, isBreak)
      const weight = here.weight + weightOf(leg, factor?.(leg) ?? 1) + (isCounted ? inUnits(avoided) : 0)
      arrive({ stop: leg.to.id, weight, gauges, leg, before: here })
    }
  }
  return undefined
}

/** What each preference avoids, before it looks at kilometres. Goods that go on by road or sea are reloaded, as at a break of gauge. */
const isAvoided: Readonly<Record<Preference, (leg: Leg, isBreak: boolean) => boolean>> = {
  SHORTEST: () => false,
  FEWEST_BORDERS: isAcross,
  FEWEST_GAUGE_CHANGES: (leg, isBreak) => isBreak || (leg.mode !== 'RAIL' && !leg.ferry),
}

/** A stop as a search has come to it, on a train of some gauges. */
interface Place {
  readonly stop: string
  readonly weight: number
  readonly gauges: readonly number[] | undefined
  readonly leg: Leg | undefined
  readonly before: Place | undefined
}

/**
 * The factor by which the straight distance of a leg counts if its length is unknown: that of the most winding line whose length the data
 * states.
 */
export const winding = 1.5

/** Kilometres that a border or a break of gauge counts where it is to be avoided, and a leg between two crossings always: more than any way round. */
const avoided = 60_000

/** Kilometres that a leg of unknown length counts. */
const unknownLength = 1_000_000

/** Kilometres as they count when ways are compared: more than known ones where they are not known, or where goods go by road between two crossings. */
export function countedKilometres({ kilometres, distance, line }: Leg, factor = 1): number {
  const compared = (kilometres ?? unknownLength) * (distance === 'GREAT_CIRCLE' ? winding : 1) * factor
  return compared + (line === null ? avoided : 0)
}

/** Tenths of a kilometre times 1,000, plus 1 for the leg: an integer in which the number of legs decides between equal lengths. */
function weightOf(leg: Leg, factor: number): number {
  return inUnits(countedKilometres(leg, factor)) + 1
}

function inUnits(kilometres: number): number {
  return Math.round(kilometres * 10) * 1_000
}

function legsTo(place: Place): readonly Leg[] {
  const legs: Leg[] = []
  for (let at: Place | undefined = place; at?.leg; at = at.before) legs.unshift(at.leg)
  return legs
}
