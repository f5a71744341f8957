import { Decimal } from 'decimal.js'
import type { ClaimRow } from '../claims/claim.ts'
import type { ObservationRow } from '../claims/observation.ts'
import { intervalOf } from './interval.ts'
import { conflictRule, impliedSide, statedSide } from './rule.ts'
import { stated, where } from './words.ts'

export const windowDrift = conflictRule<{
  readonly key: string
  readonly earlier: ObservationRow
  readonly earlierOn: string
  readonly later: ObservationRow
  readonly laterOn: string
}>('conflicts-window-drift', ({ earlier, earlierOn, later, laterOn }) => ({
  reason: 'WINDOW_DRIFT',
  claims: [earlier, later],
  sides: [earlier, later].map((streak) => statedSide(streak, intervalOf(streak), streak.unit)),
  explanation: `${stated(earlier)} on ${earlierOn}, and ${stated(later)} on ${laterOn}: it has not grown since, and which years are counted is left open, so the two may not count the same ones`,
}))

export const streakAgainstStart = conflictRule<{
  readonly key: string
  readonly streak: ObservationRow
  readonly start: ClaimRow
  readonly length: number
}>('conflicts-streak-against-start', ({ streak, start, length }) => ({
  reason: 'STREAK_AGAINST_START',
  claims: [streak, start],
  sides: [
    statedSide(streak, intervalOf(streak), streak.unit),
    impliedSide([start], { low: new Decimal(length), high: new Decimal(length) }, streak.unit),
  ],
  explanation: `${stated(streak)} up to ${streak.periodEnd} are stated, but from the start in ${start.periodStart} ${where(start)} there are ${length}`,
}))
