import { BadInput } from './errors.ts'

const pattern = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/**
 * A calendar date, or only a year or month if no more is known: `2023`, `2023-07`, `2023-07-31`.
 * @param argument the name of the argument, for the error
 * @throws {BadInput} if the value is not a date
 */
export function partialDate(argument: string, value: unknown): string {
  if (typeof value === 'string' && pattern.test(value) && exists(value)) return value
  throw new BadInput(argument, `${JSON.stringify(value)} is not a date: write 2023, 2023-07 or 2023-07-31`)
}

/** False for a date that the calendar lacks, such as 30 February. */
function exists(date: string): boolean {
  return date.length < 10 || new Date(`${date}T00:00:00Z`).toISOString().startsWith(date)
}

/** The last day of a date that may be a year or a month alone. `2023` is 2023-12-31. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`
  if (date.length === 7) {
    const [year, month] = date.split('-').map(Number)
    return new Date(Date.UTC(year ?? 0, month ?? 0, 0)).toISOString().slice(0, 10)
  }
  return date
}

const time = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/

/**
 * A date and time of day with its zone, or a date alone for the end of that day in UTC, as a date-time in UTC with milliseconds; what is finer is
 * cut off. `2026-11-28T17:15+08:00` is 2026-11-28T09:15:00.000Z.
 * @param argument the name of the argument, for the error
 * @throws {BadInput} if the value is no such time
 */
export function dateTime(argument: string, value: unknown): string {
  if (typeof value === 'string') {
    const date = value.slice(0, 10)
    if (value.length === 10 && pattern.test(value) && exists(value)) return `${value}T23:59:59.999Z`
    if (time.test(value) && pattern.test(date) && exists(date)) {
      const inUtc = new Date(value).toISOString()
      // A zone may lead out of the years that sort as texts.
      if (inUtc.length === date.length + 14) return inUtc
    }
  }
  throw new BadInput(
    argument,
    `${JSON.stringify(value)} is no time: write 2026-11-28T09:15:00Z, with its zone, or 2026-11-28 for the end of that day in UTC`,
  )
}
