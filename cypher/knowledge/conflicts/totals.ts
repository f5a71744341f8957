import type { ObservationRow } from '../claims/observation.ts'
import { below, type Interval, intervalOf, yearBefore } from './interval.ts'
import { type ConflictSide, conflictRule, impliedSide, statedSide } from './rule.ts'
import { samePeriod, yearEarlier } from './same-period.ts'
import { between, stated } from './words.ts'

export const totalBelowPart = conflictRule<{
  readonly key: string
  readonly total: ObservationRow
  readonly part: ObservationRow
}>('conflicts-total-below-part', ({ total, part }) => {
  if (!samePeriod(total, part) || !below(intervalOf(total), intervalOf(part))) return null
  return {
    reason: 'TOTAL_BELOW_PART',
    claims: [total, part],
    sides: [sideOf(total, null), sideOf(part, null)],
    explanation: `the total, ${stated(total)}, is below its part, ${stated(part)}`,
  }
})

export const impliedTotalBelowPart = conflictRule<{
  readonly key: string
  readonly total: ObservationRow
  readonly totalGrowth: ObservationRow | null
  readonly part: ObservationRow
  readonly partGrowth: ObservationRow | null
}>('conflicts-implied-total-below-part', ({ total, totalGrowth, part, partGrowth }) => {
  const then = amountOf(total, totalGrowth)
  const partThen = amountOf(part, partGrowth)
  if (!isOneTime(total, totalGrowth, part, partGrowth) || !below(then, partThen)) return null
  const growths = [totalGrowth, partGrowth].filter((growth) => growth !== null)
  return {
    reason: 'TOTAL_BELOW_PART',
    claims: [total, part, ...growths],
    sides: [sideOf(total, totalGrowth), sideOf(part, partGrowth)],
    explanation: `the total, ${inWords(total, totalGrowth, then)}, would be below its part, ${inWords(part, partGrowth, partThen)}`,
  }
})

function amountOf(level: ObservationRow, growth: ObservationRow | null): Interval {
  return growth ? yearBefore(intervalOf(level), intervalOf(growth)) : intervalOf(level)
}

function sideOf(level: ObservationRow, growth: ObservationRow | null): ConflictSide {
  const amount = amountOf(level, growth)
  return growth ? impliedSide([level, growth], amount, level.unit) : statedSide(level, amount, level.unit)
}

function isOneTime(
  total: ObservationRow,
  totalGrowth: ObservationRow | null,
  part: ObservationRow,
  partGrowth: ObservationRow | null,
): boolean {
  if (totalGrowth && partGrowth) return samePeriod(total, part)
  return totalGrowth ? yearEarlier(part, total) : yearEarlier(total, part)
}

function inWords(level: ObservationRow, growth: ObservationRow | null, amount: Interval): string {
  if (!growth) return stated(level)
  return `implied to be ${between(amount, level.unit)} a year earlier by ${stated(level)} and growth of ${stated(growth)}`
}
