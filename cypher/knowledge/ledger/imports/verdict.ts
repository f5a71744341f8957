import type { Change } from '../commit.ts'
import type { Refused } from '../refusal.ts'

/**
 * What a fact of a file would be to the graph. NEW: nothing is said of it yet, or nothing that it contradicts. SAME: the graph says so already,
 * by this source or by another one. SUPERSEDES: an earlier release of the same data set says something else, or it changes what is known of an
 * entity. CONFLICTS: another source says something else, beyond rounding. UNRESOLVED: it names an entity that is not there. WRONG: nobody could
 * assert it.
 */
export const verdictNames = ['NEW', 'SAME', 'SUPERSEDES', 'CONFLICTS', 'UNRESOLVED', 'WRONG'] as const

export type VerdictName = (typeof verdictNames)[number]

export interface Verdict {
  readonly verdict: VerdictName
  /** The field that is wrong or names what is not there, or the property that changes. */
  readonly field?: string
  /** In words: what is wrong, what changes, or who else says what. */
  readonly message?: string
  /** The ids of the claims or the entity of the graph with which it was compared. */
  readonly others?: readonly string[]
}

/** A fact with all that merging it comes to. */
export interface Weighed extends Verdict {
  /** None where the graph says so already by the same source. */
  readonly changes: readonly Change[]
  /** The claims that it supersedes. */
  readonly retires: readonly string[]
}

/** The verdict on a fact that the acts refuse. */
export function verdictOn({ code, field, message, existing }: Refused): Verdict {
  const verdict = code === 'UNKNOWN_ENTITY' ? 'UNRESOLVED' : 'WRONG'
  return { verdict, field, message, ...(existing === undefined ? {} : { others: [existing] }) }
}
