import { question } from '../../engine/question.ts'
import { load, type Reader } from '../../engine/reader.ts'
import type { ClaimRow } from '../claims/claim.ts'

/** The rules by which claims conflict; each is a question in `cypher/`, run on the current graph. */
export type ConflictReasonName =
  | 'TWO_VALUES'
  | 'TOTAL_BELOW_PART'
  | 'GROWTH_AGAINST_LEVELS'
  | 'SHARE_AGAINST_AMOUNTS'
  | 'SHARE_BEYOND_PARTNER'
  | 'WINDOW_DRIFT'
  | 'STREAK_AGAINST_START'

/** Claims that disagree, and why. */
export interface Disagreement {
  readonly reason: ConflictReasonName
  /** At least two, in the order in which the explanation mentions them. */
  readonly claims: readonly ClaimRow[]
  /** A sentence with the numbers. */
  readonly explanation: string
}

/** Finds the conflicts in which claims of one reporter are. */
export type ConflictRule = (reader: Reader, reporter: string) => Promise<readonly Disagreement[]>

/**
 * Makes a rule: a question of `cypher/` finds candidates, and `judge` decides on exact decimals.
 * @param name the question, such as `conflicts-two-values`
 * @param judge returns the conflict, or null if the candidates agree
 */
export function conflictRule<Row extends { readonly key: string }>(
  name: string,
  judge: (row: Row) => Disagreement | null,
): ConflictRule {
  const candidates = question<Row, { keys: readonly string[] }>(name)
  return async (reader, reporter) => {
    const rows = await load(reader, candidates, reporter)
    return rows.flatMap((row) => judge(row) ?? [])
  }
}
