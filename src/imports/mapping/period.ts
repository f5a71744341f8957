import { lastDay } from '../../../cypher/knowledge/dates.ts'
import { daysOf as daysInSdmx } from '../../../cypher/knowledge/sdmx/time.ts'

/** A time that a cell names: its first and last year, month or day, no more precise than it is written. */
export interface Period {
  readonly start: string
  readonly end: string
}

const parts: readonly { readonly form: RegExp; readonly months: number }[] = [
  { form: /^(?<year>\d{4})[-\s]?Q(?<part>[1-4])$/i, months: 3 },
  { form: /^Q(?<part>[1-4])[-\s]?(?<year>\d{4})$/i, months: 3 },
  { form: /^(?<year>\d{4})[-\s]?[SH](?<part>[12])$/i, months: 6 },
]
const months = [
  /^(?<year>\d{4})-(?<month>\d{2})$/,
  /^(?<year>\d{4})(?<month>\d{2})$/,
  /^(?<year>\d{4})[-\s]?M(?<month>\d{1,2})$/i,
  /^(?<year>\d{4})年(?<month>\d{1,2})月$/,
]
const years = [
  /^(?<year>\d{4})$/,
  /^(?<year>\d{4})[-\s]?A1?$/i,
  /^(?<year>\d{4})年$/,
  /^(?<year>\d{4})\.0$/,
  /^YR(?<year>\d{4})$/,
]
const days = [
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:T00:00:00(?:\.0+)?Z?)?$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
]
const fiscal = /^(FY|fiscal)|^\d{4}\s?[/–]\s?\d{2}(\d{2})?$|财年/i

/**
 * Reads a period: `2023`, `202307`, `2023-07`, `2023-07-31`, `2023Q3`, `2023-S1`, or `2024-01-01/P7M` as SDMX writes it.
 * @returns words that say what is wrong if it is none
 */
export function periodOf(text: string): Period | string {
  const groups = (forms: readonly RegExp[]) => forms.map((form) => form.exec(text)?.groups).find((found) => found)
  const span = /\/P\d+[YMD]$/.test(text) ? daysInSdmx(text) : null
  if (span) return { start: span.first, end: span.last }
  const year = groups(years)?.year
  if (year) return isYear(year) ? { start: year, end: year } : noPeriod(text)
  for (const { form, months: size } of parts) {
    const { year: of, part } = form.exec(text)?.groups ?? {}
    if (!of || !part) continue
    const last = Number(part) * size
    return { start: `${of}-${twoDigits(last - size + 1)}`, end: `${of}-${twoDigits(last)}` }
  }
  // 2022-23 is no month, and begins in one year and ends in the next.
  const [, first, next] = /^(\d{4})-(\d{2})$/.exec(text) ?? []
  if (fiscal.test(text) || (Number(next) > 12 && Number(next) === (Number(first) + 1) % 100))
    return `${JSON.stringify(text)} is a fiscal year, and countries begin theirs in different months: give periodStart and periodEnd`
  const month = groups(months)
  if (month) return ofMonth(month, text)
  const day = groups(days)
  if (day) return ofDay(`${day.year}-${day.month}-${day.day}`, text)
  return noPeriod(text)
}

/** The first and the last day of a period. */
export function daysOf({ start, end }: Period): Period {
  const first = start.length === 4 ? `${start}-01-01` : start.length === 7 ? `${start}-01` : start
  return { start: first, end: lastDay(end) }
}

function ofMonth({ year = '', month = '' }: Readonly<Record<string, string>>, text: string): Period | string {
  if (!isYear(year) || Number(month) < 1 || Number(month) > 12) return noPeriod(text)
  const written = `${year}-${twoDigits(Number(month))}`
  return { start: written, end: written }
}

function ofDay(day: string, text: string): Period | string {
  const isDay = !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day)
  return isDay ? { start: day, end: day } : noPeriod(text)
}

const isYear = (year: string) => Number(year) >= 1000 && Number(year) <= 2999
const twoDigits = (number: number) => String(number).padStart(2, '0')
const noPeriod = (text: string) =>
  `${JSON.stringify(text)} is no period: write 2023, 2023-07, 202307, 2023-07-31 or 2023Q3`
