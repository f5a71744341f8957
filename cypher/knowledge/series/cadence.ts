import type { PeriodRow } from '../claims/claim.ts'
import { lastDay } from '../dates.ts'
import { spanOf } from './span.ts'

/** A period of whole months, and the frequency of the series that it belongs to. */
export interface Months {
  readonly cadence: 'YEAR' | 'QUARTER' | 'MONTH' | 'PART_OF_YEAR'
  /** The first month, counted from the year 0. */
  readonly first: number
  /** The number of months. */
  readonly length: number
  /** The number of months from its start to the start of the next period. */
  readonly step: number
}

/** The months of a period; undefined unless it consists of whole months within one year. */
export function monthsOf(period: PeriodRow): Months | undefined {
  const { first, last } = spanOf(period)
  const wholeMonths = first.endsWith('-01') && last === lastDay(last.slice(0, 7))
  if (!wholeMonths || first.slice(0, 4) !== last.slice(0, 4)) return undefined
  const start = monthNumber(first)
  const length = monthNumber(last) - start + 1
  if (length === 12) return { cadence: 'YEAR', first: start, length, step: 12 }
  if (length === 3 && start % 3 === 0) return { cadence: 'QUARTER', first: start, length, step: 3 }
  if (length === 1) return { cadence: 'MONTH', first: start, length, step: 1 }
  return { cadence: 'PART_OF_YEAR', first: start, length, step: 12 }
}

/** The frequency of a number, equal for numbers of one series: both for years, or both for the first seven months of a year. */
export function rhythmOf(months: Months | undefined): string {
  if (!months) return 'IRREGULAR'
  const part = months.cadence === 'PART_OF_YEAR' ? ` ${months.first % 12} ${months.length}` : ''
  return `${months.cadence}${part}`
}

/** The period of some months, in the words that sources use. */
export function periodOf({ cadence, length }: Months, first: number): PeriodRow {
  const [start, end] = [isoMonth(first), isoMonth(first + length - 1)]
  const year = start.slice(0, 4)
  const names = [first, first + length - 1].map((month) => monthNames[month % 12] ?? '')
  const label = cadence === 'YEAR' ? year : cadence === 'MONTH' ? `${names[0]} ${year}` : `${names.join('-')} ${year}`
  return { periodStart: `${start}-01`, periodEnd: lastDay(end), periodLabel: label }
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
}

function isoMonth(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
}
