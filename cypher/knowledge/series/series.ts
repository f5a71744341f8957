import type { PeriodRow } from '../claims/claim.ts'
import type { ObservationRow } from '../claims/observation.ts'
import { type Months, monthsOf, periodOf, rhythmOf } from './cadence.ts'
import { seriesOf } from './computable.ts'
import { spanOf } from './span.ts'

/** A number and its period; a period without a number is a gap. */
export interface Point {
  readonly period: PeriodRow
  readonly observation: ObservationRow | null
}

/** Numbers of one source for one thing with one frequency, in chronological order. */
export interface Series {
  readonly name: string
  readonly first: ObservationRow
  readonly cadence: Months['cadence'] | 'IRREGULAR'
  readonly points: readonly Point[]
}

/** Groups observations into series, the longest first. Each source has its own, so that conflicting numbers are separate series. */
export function seriesFrom(observations: readonly ObservationRow[]): readonly Series[] {
  const byName = new Map<string, ObservationRow[]>()
  for (const observation of observations) {
    const name = JSON.stringify([
      seriesOf(observation),
      sourceOf(observation),
      observation.basis,
      rhythmOf(monthsOf(observation)),
    ])
    byName.set(name, [...(byName.get(name) ?? []), observation])
  }
  return [...byName]
    .map(([name, members]) => series(name, members.toSorted(inTime)))
    .sort((one, other) => other.points.length - one.points.length || (one.name < other.name ? -1 : 1))
}

/** The first source that an observation cites: the strongest. */
export function sourceOf({ citations }: ObservationRow): string {
  return (citations[0] ?? '').split('#')[0] ?? ''
}

function series(name: string, members: readonly ObservationRow[]): Series {
  const first = members[0] as ObservationRow
  const months = monthsOf(first)
  const cadence = months?.cadence ?? 'IRREGULAR'
  return { name, first, cadence, points: months ? withGaps(months, members) : members.map(point) }
}

/** The points of every period from the first to the last, with a gap for each period without a number. */
function withGaps(months: Months, members: readonly ObservationRow[]): readonly Point[] {
  const starts = members.map((member) => monthsOf(member)?.first ?? months.first)
  const last = Math.max(...starts)
  const points: Point[] = []
  for (let start = months.first; start <= last; start += months.step) {
    const here = members.filter((_, place) => starts[place] === start)
    points.push(...(here.length > 0 ? here.map(point) : [{ period: periodOf(months, start), observation: null }]))
  }
  return points
}

function point(observation: ObservationRow): Point {
  return { period: observation, observation }
}

function inTime(one: ObservationRow, other: ObservationRow): number {
  const [its, others] = [spanOf(one), spanOf(other)]
  return order(its.first, others.first) || order(its.last, others.last) || order(one.sortKey, other.sortKey)
}

function order(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}
