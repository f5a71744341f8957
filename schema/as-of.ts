import type { Context } from './builder.ts'

/** The last day of a date that may be a year or a month alone. `2023` is 2023-12-31. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`
  if (date.length === 7) {
    const [year, month] = date.split('-').map(Number)
    return new Date(Date.UTC(year ?? 0, month ?? 0, 0)).toISOString().slice(0, 10)
  }
  return date
}

/** The day that a question is asked as of: `asOf`, or today. */
export function day(asOf: string | null | undefined, { today }: Context): string {
  return asOf ? lastDay(asOf) : today
}
