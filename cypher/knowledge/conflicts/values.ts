import type { ObservationRow } from '../claims/observation.ts'
import { apart, intervalOf, partOf, roundedTo, shareOf, yearBefore } from './interval.ts'
import { conflictRule, type Found, impliedSide, statedSide } from './rule.ts'
import { samePeriod, samePeriodOrOpen, yearEarlier } from './same-period.ts'
import { between, listed, number, stated } from './words.ts'

/** The conflict of two or more values that differ. */
export function differing(observations: readonly ObservationRow[]): Found {
  return {
    reason: 'TWO_VALUES',
    claims: observations,
    sides: observations.map((one) => statedSide(one, intervalOf(one), one.unit)),
    explanation: `different values are given for one thing: ${listed(observations)}`,
  }
}

export const twoValues = conflictRule<{
  readonly key: string
  readonly one: ObservationRow
  readonly other: ObservationRow
}>('conflicts-two-values', ({ one, other }) => {
  if (!samePeriodOrOpen(one, other) || !apart(intervalOf(one), intervalOf(other))) return null
  return differing([one, other])
})

export const growthAgainstLevels = conflictRule<{
  readonly key: string
  readonly level: ObservationRow
  readonly growth: ObservationRow
  readonly earlier: ObservationRow
}>('conflicts-growth-against-levels', ({ level, growth, earlier }) => {
  const implied = yearBefore(intervalOf(level), intervalOf(growth))
  if (!yearEarlier(earlier, level) || !apart(implied, intervalOf(earlier))) return null
  return {
    reason: 'GROWTH_AGAINST_LEVELS',
    claims: [level, growth, earlier],
    sides: [impliedSide([level, growth], implied, level.unit), statedSide(earlier, intervalOf(earlier), earlier.unit)],
    explanation: `${stated(level)} after growth of ${stated(growth)} imply ${between(implied, level.unit)} a year earlier, but for that year ${stated(earlier)} is stated`,
  }
})

export const shareAgainstAmounts = conflictRule<{
  readonly key: string
  readonly share: ObservationRow
  readonly part: ObservationRow
  readonly whole: ObservationRow
}>('conflicts-share-against-amounts', ({ share, part, whole }) => {
  const implied = shareOf(intervalOf(part), intervalOf(whole))
  const isOneTime = samePeriod(part, whole) && samePeriod(share, whole)
  if (!isOneTime || !apart(implied, intervalOf(share))) return null
  return {
    reason: 'SHARE_AGAINST_AMOUNTS',
    claims: [share, part, whole],
    sides: [statedSide(share, intervalOf(share), 'percent'), impliedSide([part, whole], implied, 'percent')],
    explanation: `a share of ${stated(share)} is stated, but ${stated(part)} of ${stated(whole)} are ${between(implied, 'percent')}`,
  }
})

export const shareBeyondPartner = conflictRule<{
  readonly key: string
  readonly share: ObservationRow
  readonly total: ObservationRow
  readonly mirror: ObservationRow
  readonly others: readonly ObservationRow[]
}>('conflicts-share-beyond-partner', ({ share, total, mirror, others }) => {
  const amount = partOf(roundedTo(share), total)
  const least = amount.low
  const isOneTime = samePeriod(share, total) && samePeriod(share, mirror)
  if (!isOneTime || !least.gt(roundedTo(mirror).high)) return null
  const doubted = others.filter((other) => samePeriod(share, other))
  return {
    reason: 'SHARE_BEYOND_PARTNER',
    claims: [share, total, mirror, ...doubted],
    sides: [impliedSide([share, total], amount, total.unit), statedSide(mirror, roundedTo(mirror), mirror.unit)],
    explanation: `${stated(share)} of ${stated(total)} are at least ${number(least)} ${total.unit}, but all ${share.flow === 'EXPORTS' ? 'imports' : 'exports'} of the partner are ${stated(mirror)}${inDoubt(share, doubted)}`,
  }
})

/** The other shares between the two: "; so about 92 percent (…) of the partner's exports is in doubt too". */
function inDoubt({ reporterId }: ObservationRow, others: readonly ObservationRow[]): string {
  if (others.length === 0) return ''
  const shares = others.map((other) => {
    const whose = other.reporterId === reporterId ? 'its own' : "the partner's"
    return `${stated(other)} of ${whose} ${other.flow?.toLowerCase() ?? 'trade'}`
  })
  return `; so ${shares.join(' and ')} ${shares.length === 1 ? 'is' : 'are'} in doubt too`
}
