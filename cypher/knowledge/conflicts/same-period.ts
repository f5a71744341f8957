import type { ClaimRow } from '../claims/claim.ts'
import { lastDay } from '../dates.ts'

type Dated = Pick<ClaimRow, 'periodStart' | 'periodEnd'>

/** True if two claims have the same period; 2023 is the same as 2023-01-01 to 2023-12-31. */
export function samePeriod(one: Dated, other: Dated): boolean {
  return firstDayOf(one) === firstDayOf(other) && lastDayOf(one) === lastDayOf(other)
}

/** True if the periods are, or may be, the same: they begin on the same day, and one of them has no stated end. */
export function samePeriodOrOpen(one: Dated, other: Dated): boolean {
  const isOpen = one.periodStart && other.periodStart && !(one.periodEnd && other.periodEnd)
  return isOpen ? firstDayOf(one) === firstDayOf(other) : samePeriod(one, other)
}

/** True if the first period is that of the second one year earlier: January to July 2023, and January to July 2024. */
export function yearEarlier(earlier: Dated, later: Dated): boolean {
  return samePeriod(earlier, { periodStart: yearLess(firstDayOf(later)), periodEnd: yearLess(monthOrDay(later)) })
}

function firstDayOf({ periodStart }: Dated): string | null {
  return periodStart ? `${periodStart}-01-01`.slice(0, 10) : null
}

function lastDayOf({ periodEnd }: Dated): string | null {
  return periodEnd ? lastDay(periodEnd) : null
}

/** Returns the month instead of its last day, so that a year before the end of February 2025 is 2024-02-29. */
function monthOrDay(dated: Dated): string | null {
  const last = lastDayOf(dated)
  const month = last?.slice(0, 7)
  return month && lastDay(month) === last ? month : last
}

function yearLess(date: string | null): string | null {
  return date && `${String(Number(date.slice(0, 4)) - 1).padStart(4, '0')}${date.slice(4)}`
}
