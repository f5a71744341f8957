import { question } from '../../engine/question.ts'
import { load, type Reader } from '../../engine/reader.ts'
import type { ClaimRow } from '../claims/claim.ts'
import type { CitationText } from '../evidence/citation.ts'

/** The rules by which claims conflict; each is a question in `cypher/`, run on the current graph. */
export type ConflictReasonName =
  | 'TWO_VALUES'
  | 'TOTAL_BELOW_PART'
  | 'GROWTH_AGAINST_LEVELS'
  | 'SHARE_AGAINST_AMOUNTS'
  | 'SHARE_BEYOND_PARTNER'
  | 'WINDOW_DRIFT'
  | 'STREAK_AGAINST_START'
  | 'MEMBERSHIP_AGAINST_TREATY'
  | 'TWO_LISTS'

/** That somebody is, or is not, in a list of members or of parties, which another list contradicts. */
export interface DisputedMembership {
  readonly member: string
  /** The organization or the agreement. */
  readonly of: string
  readonly holds: boolean
  readonly since: string | null
  readonly until: string | null
  readonly citations: readonly CitationText[]
}

/** Claims or memberships that disagree, and why. */
export interface Disagreement {
  readonly reason: ConflictReasonName
  /** At least two, in the order in which the explanation mentions them; none where memberships disagree. */
  readonly claims: readonly ClaimRow[]
  /** Both sides, in the order of the countries; left out where claims disagree. */
  readonly memberships?: readonly DisputedMembership[]
  /** The organization or agreement whose memberships disagree. */
  readonly about?: string
  /** A sentence with the numbers. */
  readonly explanation: string
}

/** Finds the conflicts in which claims of one reporter are. */
export type ConflictRule = (reader: Reader, reporter: string) => Promise<readonly Disagreement[]>

/**
 * Makes a rule: a question of `cypher/` finds candidates, and `judge` decides on exact decimals.
 * @param name the question, such as `conflicts-two-values`
 * @param judge returns the conflict or conflicts, or null if the candidates agree
 */
export function conflictRule<Row extends { readonly key: string }>(
  name: string,
  judge: (row: Row) => Disagreement | readonly Disagreement[] | null,
): ConflictRule {
  const candidates = question<Row, { keys: readonly string[] }>(name)
  return async (reader, reporter) => {
    const rows = await load(reader, candidates, reporter)
    return rows.flatMap((row) => judge(row) ?? [])
  }
}
