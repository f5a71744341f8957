import { question } from '../../engine/question.ts'
import { load, type Reader } from '../../engine/reader.ts'
import type { ClaimRow } from '../claims/claim.ts'
import type { CitationText } from '../evidence/citation.ts'
import { conflictId } from './conflict-id.ts'
import type { Interval } from './interval.ts'

/** The rules by which claims conflict; each is a question in `cypher/`, run on the current graph. */
export type ConflictReasonName =
  | 'TWO_VALUES'
  | 'TOTAL_BELOW_PART'
  | 'GROWTH_AGAINST_LEVELS'
  | 'SHARE_AGAINST_AMOUNTS'
  | 'SHARE_BEYOND_PARTNER'
  | 'MIRROR_FLOWS'
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

/** What one side of a conflict makes of the number that is compared. */
export interface ConflictSide {
  /** What it rests on, the amount itself first. */
  readonly claims: readonly ClaimRow[]
  /** Where the number may lie; infinite where it is open. */
  readonly range: Interval
  readonly unit: string
  /** True if it is worked out of the claims; false if a claim states it. */
  readonly implied: boolean
}

/** Claims or memberships that disagree, and why. */
export interface Disagreement extends Found {
  /** Readable and stable. */
  readonly id: string
}

/** A conflict as a rule finds it, without an id. */
export interface Found {
  readonly reason: ConflictReasonName
  /** At least two, in the order in which the explanation mentions them; none where memberships disagree. */
  readonly claims: readonly ClaimRow[]
  /** At least two, of one unit, in the order in which the explanation mentions them; none where memberships disagree. */
  readonly sides: readonly ConflictSide[]
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
  judge: (row: Row) => Found | readonly Found[] | null,
): ConflictRule {
  const candidates = question<Row, { keys: readonly string[] }>(name)
  return async (reader, reporter) => {
    const rows = await load(reader, candidates, reporter)
    return rows.flatMap((row) => judge(row) ?? []).map(identified)
  }
}

/** A conflict with its id. */
export function identified(found: Found): Disagreement {
  return { ...found, id: conflictId(found) }
}

/** A side that a claim states. */
export function statedSide(claim: ClaimRow, range: Interval, unit: string): ConflictSide {
  return { claims: [claim], range, unit, implied: false }
}

/** A side that is worked out of claims. */
export function impliedSide(claims: readonly ClaimRow[], range: Interval, unit: string): ConflictSide {
  return { claims, range, unit, implied: true }
}
