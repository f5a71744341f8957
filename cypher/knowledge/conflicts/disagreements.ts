import { question } from '../../engine/question.ts'
import type { Reader } from '../../engine/reader.ts'
import type { ClaimRow } from '../claims/claim.ts'
import type { ObservationRow } from '../claims/observation.ts'
import type { ConflictRule, Disagreement } from './rule.ts'
import { streakAgainstStart, windowDrift } from './streaks.ts'
import { impliedTotalBelowPart, totalBelowPart } from './totals.ts'
import { differing, growthAgainstLevels, shareAgainstAmounts, twoValues } from './values.ts'

const rules: readonly ConflictRule[] = [
  twoValues,
  totalBelowPart,
  impliedTotalBelowPart,
  growthAgainstLevels,
  shareAgainstAmounts,
  windowDrift,
  streakAgainstStart,
]

/** Finds the conflicts among the current claims of one reporter. Each rule is one statement, batched over all reporters asked about. */
export async function disagreementsOf(reader: Reader, reporter: string): Promise<readonly Disagreement[]> {
  return (await Promise.all(rules.map((rule) => rule(reader, reporter)))).flat()
}

const reportersOfObservations = question<{ id: string }>('reporters-of-observations')

/** All conflicts, grouped: three claims with three values for one thing are one group. */
export async function allDisagreements(reader: Reader): Promise<readonly Disagreement[]> {
  const reporters = await reportersOfObservations(reader.graph, {})
  const found = await Promise.all(reporters.map(({ id }) => disagreementsOf(reader, id)))
  return found.flatMap(grouped)
}

/** Merges TWO_VALUES conflicts that share a claim; every other conflict stays a group of its own. */
export function grouped(disagreements: readonly Disagreement[]): readonly Disagreement[] {
  const values: ClaimRow[][] = []
  for (const { reason, claims } of disagreements) {
    if (reason !== 'TWO_VALUES') continue
    const joined = values.filter((group) => group.some(({ id }) => claims.some((claim) => claim.id === id)))
    for (const group of joined) values.splice(values.indexOf(group), 1)
    values.push(inOrder([...joined.flat(), ...claims]))
  }
  return [
    ...values.map((claims) => ({
      reason: 'TWO_VALUES' as const,
      claims,
      explanation: differing(claims as ObservationRow[]),
    })),
    ...disagreements.filter(({ reason }) => reason !== 'TWO_VALUES'),
  ]
}

/** Each claim once, the strongest evidence first. */
export function inOrder(claims: readonly ClaimRow[]): ClaimRow[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  return [...byId.values()].sort((one, other) => (one.sortKey < other.sortKey ? -1 : 1))
}
