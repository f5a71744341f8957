import { Decimal } from 'decimal.js'
import { apart, type Interval, intervalOf } from '../../../cypher/knowledge/conflicts/interval.ts'

/** A number as it is claimed or stated: a decimal in base units, and how it is meant. */
export interface Amount {
  readonly value: string
  readonly comparator: 'EQUAL' | 'ABOUT' | 'NEARLY' | 'MORE_THAN' | 'AT_LEAST' | 'LESS_THAN'
}

export type Stance = 'supports' | 'contradicts' | 'open'

/**
 * What a stated number says of a claimed one that is of the same thing, period and unit. Both are as exact as their last digit that is no
 * trailing zero; "about" and "nearly" allow a tenth. "More than 240 bn" supports 240 bn and up to a tenth more, contradicts what is less,
 * and leaves open what is more.
 */
export function stanceOf(claimed: Amount, stated: Amount): Stance {
  // A bound is meant as it stands: rounding would open it.
  const bounded = stated.comparator === 'AT_LEAST' ? ({ ...stated, comparator: 'MORE_THAN' } as const) : stated
  const [claim, fact] = [intervalOf(claimed), intervalOf(bounded)]
  if (isOpen(claimed)) return ofBound(claimed, fact)
  if (!isOpen(stated)) return apart(claim, fact) ? 'contradicts' : 'supports'
  if (apart(claim, fact) && !new Decimal(claimed.value).eq(stated.value)) return 'contradicts'
  const bound = new Decimal(stated.value)
  return new Decimal(claimed.value).minus(bound).abs().lte(bound.abs().div(10)) ? 'supports' : 'open'
}

/** What a stated number says of a claim that gives a bound alone: "more than", "at least", "less than". */
function ofBound({ value, comparator }: Amount, fact: Interval): Stance {
  const bound = new Decimal(value)
  const [least, most] = comparator === 'LESS_THAN' ? [fact.high.neg(), fact.low.neg()] : [fact.low, fact.high]
  const line = comparator === 'LESS_THAN' ? bound.neg() : bound
  if (least.gte(line)) return 'supports'
  if (most.lte(line)) return 'contradicts'
  // Within the rounding of the stated number its middle decides; without a far end nothing does.
  if (!least.isFinite() || !most.isFinite()) return 'open'
  return least.plus(most).div(2).gte(line) ? 'supports' : 'open'
}

const isOpen = ({ comparator }: Amount) => ['MORE_THAN', 'AT_LEAST', 'LESS_THAN'].includes(comparator)
