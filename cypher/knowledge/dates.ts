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
