import { Decimal } from 'decimal.js'
import { builder } from '../builder.ts'

// Sums are exact; only an average that never ends is cut, at this many digits.
const Exact = Decimal.clone({ precision: 1_000, toExpNeg: -1_000, toExpPos: 1_000 })
const digitsOfAverage = 20

export interface Summary {
  readonly known: number
  readonly sum: string
  readonly min: string
  readonly max: string
  readonly average: string
}

/** What numbers come to, exactly; null where there is none. */
export function summaryOf(numbers: readonly (string | number)[]): Summary | null {
  const decimals = numbers.map((number) => new Exact(number))
  const [first] = decimals
  if (!first) return null
  const sum = decimals.reduce((one, other) => one.plus(other))
  return {
    known: decimals.length,
    sum: sum.toFixed(),
    min: Exact.min(...decimals).toFixed(),
    max: Exact.max(...decimals).toFixed(),
    average: sum.dividedBy(decimals.length).toSignificantDigits(digitsOfAverage).toFixed(),
  }
}

/** One number less another, exactly. */
export function difference(one: string, other: string): string {
  return new Exact(one).minus(other).toFixed()
}

export const NumberSummary = builder.objectRef<Summary>('NumberSummary').implement({
  description: 'What the numbers of a group come to, computed exactly.',
  fields: (t) => ({
    known: t.exposeInt('known', { description: 'How many of the group have the number: the rest is left out.' }),
    sum: t.expose('sum', { type: 'Decimal', description: 'All of them together.' }),
    min: t.expose('min', { type: 'Decimal', description: 'The smallest.' }),
    max: t.expose('max', { type: 'Decimal', description: 'The largest.' }),
    average: t.expose('average', {
      type: 'Decimal',
      description: `The sum divided by how many there are, to ${digitsOfAverage} digits.`,
    }),
  }),
})
