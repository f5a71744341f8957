import { NearestQueue } from '../sea/nearest-queue.ts'
import { gaugesAfter } from './gauges.ts'
import { type Leg, tenths } from './leg.ts'

/** A way by rail from a stop to some others, with one change from one line to another. */
export interface RideWithChange {
  /** Where it begins, where goods change, and the first stop of those asked for. */
  readonly from: string
  readonly change: string
  readonly to: string
  /** The line up to the change, and the one after it. */
  readonly lines: readonly [string, string]
  /** The kilometres up to the change, and after it. */
  readonly kilometres: readonly [number, number]
  /** From the beginning on. */
  readonly legs: readonly Leg[]
}

interface Arrival {
  readonly stop: string
  readonly kilometres: number
  /** The line that leads on from here, the gauges of its track, and how often goods change after that. */
  readonly line: string | null
  readonly gauges: readonly number[] | undefined
  readonly changes: number
  /** The leg from here and the arrival at its other end, which are nearer. */
  readonly leg?: Leg
  readonly next?: Arrival
}

/**
 * How far it is by rail to some stops, from every stop that rails join to them: the shortest way, whatever the changes on it.
 * @param leaving the legs that leave each stop; each can be travelled in both directions
 * @param isUsable tells of each leg whether to use it; one of unknown length is never used
 * @returns kilometres by stop: 0 for the stops themselves
 */
export function kilometresTo(
  leaving: ReadonlyMap<string, readonly Leg[]>,
  to: ReadonlySet<string>,
  isUsable: (leg: Leg) => boolean,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const { stop, kilometres } of nearest(leaving, to, isUsable, Number.POSITIVE_INFINITY, ({ stop }) => stop)) {
    if (!found.has(stop)) found.set(stop, tenths(kilometres))
  }
  return found
}

/**
 * The shortest way with one change of line to some stops, from every other stop from which there is one, and none without a change. A
 * break of gauge is a change too. The nearest come first.
 * @param isUsable as in {@link kilometresTo}
 * @param longest the most kilometres of a way
 */
export function ridesWithChange(
  leaving: ReadonlyMap<string, readonly Leg[]>,
  to: ReadonlySet<string>,
  isUsable: (leg: Leg) => boolean,
  longest: number,
): readonly RideWithChange[] {
  const rides = new Map<string, RideWithChange | undefined>()
  const reached = [
    ...nearest(leaving, to, isUsable, longest, ({ stop, line, gauges, changes }) =>
      [stop, line, gauges, changes].join(' '),
    ),
  ]
  for (const { stop, changes } of reached) if (changes === 0) rides.set(stop, undefined)
  for (const arrival of reached) {
    if (arrival.changes === 1 && !rides.has(arrival.stop)) rides.set(arrival.stop, asRide(arrival))
  }
  return [...rides.values()].filter((ride) => ride !== undefined)
}

/** Every arrival, from the nearest on, with one change at most where the key tells changes apart. */
function* nearest(
  leaving: ReadonlyMap<string, readonly Leg[]>,
  to: ReadonlySet<string>,
  isUsable: (leg: Leg) => boolean,
  longest: number,
  keyOf: (arrival: Arrival) => string,
): Generator<Arrival> {
  const countsChanges = Number.isFinite(longest)
  const arrivals: Arrival[] = []
  const queue = new NearestQueue()
  const best = new Map<string, number>()
  const arrive = (arrival: Arrival) => {
    const key = keyOf(arrival)
    if (arrival.kilometres > longest || (best.get(key) ?? Number.POSITIVE_INFINITY) <= arrival.kilometres) return
    best.set(key, arrival.kilometres)
    queue.push(arrivals.push(arrival) - 1, arrival.kilometres)
  }
  for (const stop of [...to].sort()) arrive({ stop, kilometres: 0, line: null, gauges: undefined, changes: 0 })
  for (let number = queue.pop(); number !== undefined; number = queue.pop()) {
    const here = arrivals[number]
    if (!here || best.get(keyOf(here)) !== here.kilometres) continue
    yield here
    for (const leg of leaving.get(here.stop) ?? []) {
      if (leg.kilometres === null || leg.line === null || to.has(leg.to.id) || !isUsable(leg)) continue
      const { gauges, isBreak } = gaugesAfter(here.gauges, leg)
      const isChange = here.line !== null && (leg.line !== here.line || isBreak)
      const changes = here.changes + Number(isChange)
      if (countsChanges && changes > 1) continue
      const kilometres = here.kilometres + leg.kilometres
      arrive({ stop: leg.to.id, kilometres, line: leg.line, gauges, changes, leg, next: here })
    }
  }
}

function asRide(arrival: Arrival): RideWithChange | undefined {
  const way: Arrival[] = [arrival]
  for (let at = arrival.next; at; at = at.next) way.push(at)
  const [change, last] = [way.find(({ changes }) => changes === 0), way.at(-1)]
  const [first, second] = [arrival.line, change?.line]
  // Goods that only change gauge stay on their line, which is one ride.
  if (!change || !last || !first || !second || first === second) return undefined
  return {
    from: arrival.stop,
    change: change.stop,
    to: last.stop,
    lines: [first, second],
    kilometres: [tenths(arrival.kilometres - change.kilometres), tenths(change.kilometres)],
    legs: way.flatMap(({ leg }) => (leg ? [{ ...leg, from: leg.to, to: leg.from }] : [])),
  }
}
