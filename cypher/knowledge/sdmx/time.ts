/** A span of days, both of which belong to it, like 2023-01-01. */
export interface Days {
  readonly first: string
  readonly last: string
}

/** A time period as SDMX writes it, and how often such periods come. */
export interface TimePeriod extends Days {
  readonly text: string
  /** A code of CL_FREQ. */
  readonly frequency: 'A' | 'S' | 'Q' | 'M' | 'D' | '_O'
}

/**
 * Writes a period as SDMX does: `2023`, `2023-S1`, `2023-Q1`, `2023-01`, `2023-01-05`, or else a range with its length,
 * `2024-01-01/P7M`.
 * @param start its first day, month or year
 * @param end its last day, month or year
 * @returns null where an end is open: SDMX has no such periods
 */
export function timePeriod(start: string | null, end: string | null): TimePeriod | null {
  if (!start || !end) return null
  const first = daysOf(start)?.first
  const last = daysOf(end)?.last
  if (!first || !last || last < first) return null
  const after = new Date(Date.parse(last) + day)
  const months = wholeMonths(new Date(first), after)
  const [year = '', month = ''] = first.split('-')
  const begins = Number(month) - 1
  const form = (text: string, frequency: TimePeriod['frequency']) => ({ text, frequency, first, last })
  if (first === last) return form(first, 'D')
  if (months === 12 && begins === 0) return form(year, 'A')
  if (months === 6 && begins % 6 === 0) return form(`${year}-S${begins / 6 + 1}`, 'S')
  if (months === 3 && begins % 3 === 0) return form(`${year}-Q${begins / 3 + 1}`, 'Q')
  if (months === 1) return form(`${year}-${month}`, 'M')
  if (months === null) return form(`${first}/P${(after.getTime() - Date.parse(first)) / day}D`, '_O')
  return form(`${first}/P${months % 12 === 0 ? `${months / 12}Y` : `${months}M`}`, '_O')
}

/**
 * The days of a time period of SDMX.
 * @returns null where the text is none
 */
export function daysOf(text: string): Days | null {
  const [, year = '', part = '', length = ''] =
    /^(\d{4})(?:-(\w\d|\d\d(?:-\d\d)?))?(?:\/P(\d+[YMD]))?$/.exec(text) ?? []
  if (year === '') return null
  if (length) return lengthened(text.split('/')[0] ?? '', length)
  const [, unit = '', ordinal = ''] = /^([SQ])(\d)$/.exec(part) ?? []
  const size = { S: 6, Q: 3 }[unit]
  if (size)
    return Number(ordinal) * size > 12 || ordinal === '0' ? null : months(year, (Number(ordinal) - 1) * size, size)
  if (part === '') return months(year, 0, 12)
  if (/^\d\d$/.test(part)) return Number(part) >= 1 && Number(part) <= 12 ? months(year, Number(part) - 1, 1) : null
  return isDay(text) ? { first: text, last: text } : null
}

const day = 86_400_000

const isDay = (text: string) => !Number.isNaN(Date.parse(text)) && onDay(new Date(text)) === text

const onDay = (date: Date) => date.toISOString().slice(0, 10)

/** The days of as many months, from a month that is counted from 0. */
function months(year: string, begins: number, count: number): Days {
  const at = (month: number) => new Date(`${year}-01-01`).setUTCMonth(month)
  return { first: onDay(new Date(at(begins))), last: onDay(new Date(at(begins + count) - day)) }
}

function lengthened(first: string, length: string): Days | null {
  if (!isDay(first)) return null
  const count = Number(length.slice(0, -1))
  const end = new Date(first)
  if (length.endsWith('D')) end.setUTCDate(end.getUTCDate() + count)
  else end.setUTCMonth(end.getUTCMonth() + count * (length.endsWith('Y') ? 12 : 1))
  return { first, last: onDay(new Date(end.getTime() - day)) }
}

function wholeMonths(from: Date, to: Date): number | null {
  if (from.getUTCDate() !== 1 || to.getUTCDate() !== 1) return null
  return (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth()
}
