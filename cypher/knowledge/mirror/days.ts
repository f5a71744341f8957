const day = 86_400_000

const time = (date: string) => Date.parse(`${date}T00:00:00Z`)

interface Span {
  readonly start: string
  readonly end: string
}

/** How many days a period has. */
export function daysIn({ start, end }: Span): number {
  return Math.round((time(end) - time(start)) / day) + 1
}

/** How many days two periods have in common. */
export function daysInCommon(one: Span, other: Span): number {
  const [, start = ''] = [one.start, other.start].sort()
  const [end = ''] = [one.end, other.end].sort()
  return start > end ? 0 : daysIn({ start, end })
}

/** True of two periods as long as each other, a leap year and a fiscal year of 52 weeks allowed for. */
export function equallyLong(one: Span, other: Span): boolean {
  return Math.abs(daysIn(one) - daysIn(other)) <= (daysIn(one) > 300 ? 8 : 3)
}

/** The period so many years later. The 29th of February is the 28th in years without. */
export function yearsLater({ start, end }: Span, years: number): Span {
  return { start: moved(start, years), end: moved(end, years) }
}

function moved(date: string, years: number): string {
  const there = `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`
  if (!/-02-2[89]$/.test(date)) return there
  const leap = new Date(Date.UTC(Number(there.slice(0, 4)), 2, 0)).getUTCDate()
  return `${there.slice(0, 8)}${leap}`
}
