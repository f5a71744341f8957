import type { Value } from '../../cypher/engine/graph.ts'
import type { StatedPeriod } from './document.ts'

type PeriodColumns = Readonly<Record<string, Value | undefined>>

/** A stated period as columns of a claim: dates as ISO prefixes, no more precise than in the source. */
export function periodColumns(period: StatedPeriod | undefined): PeriodColumns {
  if (!period) return {}
  return {
    periodStart: period.start ?? undefined,
    periodEnd: period.end ?? undefined,
    periodLabel: period.label,
    periodAmbiguity: period.ambiguity,
    granularity: period.granularity,
  }
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * The period that a label names: `2022` is its twelve months, `Jan-Jul 2023` the first seven.
 * @throws {RangeError} if the label is neither
 */
export function periodNamed(label: string): StatedPeriod {
  const [, from = 'Jan', to = 'Dec', year] = /^(?:([A-Z][a-z]{2})-([A-Z][a-z]{2}) )?(\d{4})$/.exec(label) ?? []
  const first = months.indexOf(from)
  const last = months.indexOf(to)
  if (!year || first < 0 || last < first) throw new RangeError(`not a period: '${label}'; try '2022' or 'Jan-Jul 2023'`)
  const lastDay = new Date(Date.UTC(Number(year), last + 1, 0)).getUTCDate()
  return {
    label,
    start: `${year}-${twoDigits(first + 1)}-01`,
    end: `${year}-${twoDigits(last + 1)}-${lastDay}`,
    granularity: label === year ? 'year' : 'year-to-date',
  }
}

/** The period of several claims, if all of them have the same one. */
export function commonPeriod(periods: readonly (StatedPeriod | undefined)[]): StatedPeriod | undefined {
  const [first, ...others] = periods
  if (!first) return undefined
  return others.every((other) => other?.start === first.start && other?.end === first.end) ? first : undefined
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
