import { Decimal as AnyDecimal } from 'decimal.js'
import type { ObservationRow } from '../claims/observation.ts'

/** The default precision of twenty digits would round large amounts that are stated to the cent. */
const Decimal = AnyDecimal.clone({ precision: 60 })
type Decimal = AnyDecimal

/** The open interval in which the true number may lie. */
export interface Interval {
  readonly low: Decimal
  readonly high: Decimal
}

type Stated = Pick<ObservationRow, 'value' | 'comparator'>

/** The relative error of "nearly" and "about". */
const tolerance = new Decimal('0.1')

/**
 * The interval in which the true number may lie: `8.8` is between 8.75 and 8.85, "over 100" above 100, "nearly 300" between 270 and 300.
 * @param stated trailing zeros count as rounding from 10,000 on, so 283,670,000,000 is taken as rounded to ten millions
 */
export function intervalOf({ value, comparator }: Stated): Interval {
  const stated = new Decimal(value)
  const half = halfOfLastPlace(value)
  const rounded = { low: stated.minus(half), high: stated.plus(half) }
  const slack = Decimal.max(half, stated.abs().times(tolerance))
  switch (comparator) {
    case 'EQUAL':
      return rounded
    case 'MORE_THAN':
      return { low: stated, high: new Decimal(Number.POSITIVE_INFINITY) }
    case 'AT_LEAST':
      return { ...rounded, high: new Decimal(Number.POSITIVE_INFINITY) }
    case 'LESS_THAN':
      return { low: new Decimal(Number.NEGATIVE_INFINITY), high: stated }
    case 'NEARLY':
      return { low: stated.minus(slack), high: stated.plus(half) }
    case 'ABOUT':
      return { low: stated.minus(slack), high: stated.plus(slack) }
  }
}

/** The interval of a level one year earlier, from the intervals of the level and of its growth in percent. */
export function yearBefore(level: Interval, growth: Interval): Interval {
  return { low: over(level.low, growth.high), high: over(level.high, growth.low) }
}

/** The interval of a number that rounding alone makes uncertain: "about" counts as the number itself, for an estimate is the best there is. */
export function roundedTo({ value, comparator }: Stated): Interval {
  return intervalOf({ value, comparator: comparator === 'ABOUT' ? 'EQUAL' : comparator })
}

/** The interval of the part that a share in percent is of a whole, as the whole is stated. */
export function partOf(share: Interval, whole: Stated): Interval {
  return { low: share.low.times(whole.value).div(100), high: share.high.times(whole.value).div(100) }
}

/** The interval of a share in percent, from the intervals of part and whole. */
export function shareOf(part: Interval, whole: Interval): Interval {
  return { low: part.low.div(whole.high).times(100), high: part.high.div(Decimal.max(whole.low, 0)).times(100) }
}

/** True if the intervals are disjoint. */
export function apart(one: Interval, other: Interval): boolean {
  return below(one, other) || below(other, one)
}

/** True if every number of the first is smaller than every number of the second. */
export function below(one: Interval, other: Interval): boolean {
  return one.high.lte(other.low)
}

/** The level before the growth; infinite, so unknown, for a fall of 100 % or more. */
function over(level: Decimal, growth: Decimal): Decimal {
  const factor = growth.div(100).plus(1)
  return factor.gt(0) ? level.div(factor) : new Decimal(Number.POSITIVE_INFINITY)
}

function halfOfLastPlace(value: string): Decimal {
  const decimals = value.split('.')[1]?.length
  if (decimals !== undefined) return new Decimal(10).pow(-decimals).div(2)
  const zeros = new Decimal(value).abs().gte(10_000) ? (/0*$/.exec(value)?.[0].length ?? 0) : 0
  return new Decimal(10).pow(zeros).div(2)
}
