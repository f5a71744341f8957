/** What can be done to the graph. */
export const acts = [
  'SEED',
  'PUT_ENTITY',
  'ASSERT_STATEMENT',
  'ASSERT_OBSERVATION',
  'ADD_SOURCE',
  'RETRACT_CLAIM',
  'MERGE_ENTITIES',
  'REVIEW',
  'REVERT',
  'IMPORT',
] as const

export type Act = (typeof acts)[number]

/** APPLIED: the graph holds what it says. PROPOSED: it waits for a review, which makes it ACCEPTED or REJECTED. */
export type EntryStatus = 'APPLIED' | 'PROPOSED' | 'ACCEPTED' | 'REJECTED'

/** A line of the ledger: who changed what, when and why. It is never overwritten; a review adds to a proposal. */
export interface Entry {
  /** `entry:` and the revision. */
  readonly id: string
  /** The revision of the graph that it made: a whole number that rises with every entry. */
  readonly revision: number
  /** When it was written: an ISO 8601 date-time in UTC with milliseconds, never before that of an earlier entry. */
  readonly at: string
  readonly act: Act
  /** Who wrote it. */
  readonly by: string
  readonly why?: string
  /** The key by which its writer can say the same again without doing it again; one that nobody knows if none was given. */
  readonly key?: string
  /** A hash of what was asked with the key. */
  readonly digest?: string
  readonly status: EntryStatus
  /** The id of what it is about: an entity, a claim, a source, or the entry that it takes back. */
  readonly about?: string
  /** What was asked, as JSON, so that a proposal can be applied later. */
  readonly input?: string
  /** Of a proposal: the entry that reviewed it, who wrote that and when, and what was said. */
  readonly reviewedIn?: string
  readonly reviewedBy?: string
  readonly reviewedAt?: string
  readonly reason?: string
  /** Of a revert: the id of the entry that it takes back. Of a review: of the proposal. */
  readonly reverts?: string
  readonly reviews?: string
  /** The id of the import that it is a part of: an import writes many entries, and they are undone as one. */
  readonly job?: string
}
