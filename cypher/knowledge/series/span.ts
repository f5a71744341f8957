import type { ClaimRow } from '../claims/claim.ts'
import { lastDay } from '../dates.ts'

/** The first and last day of a claim's period. An open end is the earliest or latest day there is. */
export interface Span {
  readonly first: string
  readonly last: string
}

type Timed = Pick<ClaimRow, 'periodStart' | 'periodEnd'>

/** The span of a claim's period; all days if it has none. */
export function spanOf({ periodStart, periodEnd }: Timed): Span {
  return {
    first: periodStart ? firstDay(periodStart) : '0000-01-01',
    last: periodEnd ? lastDay(periodEnd) : '9999-12-31',
  }
}

export function overlap(one: Span, other: Span): boolean {
  return one.first <= other.last && other.first <= one.last
}

export function sameSpan(one: Span, other: Span): boolean {
  return one.first === other.first && one.last === other.last
}

/** The first day of a date that may be a year or a month alone. */
function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10)
}
