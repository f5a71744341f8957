import type { Transaction, WritableGraph } from '../../engine/graph.ts'
import type { Act, Entry, EntryStatus } from './entry.ts'
import type { Fact } from './fact.ts'
import type { State } from './state.ts'

/** What an owner now says of a fact. */
export interface Change {
  readonly fact: Fact
  /** GONE: it is no more, whatever others say of it. WITHDRAWN: the owner takes back what it said, and what others say remains. */
  readonly row: State | 'GONE' | 'WITHDRAWN'
  /** Whose word it is: `seed`, or the id of an entry. The entry being written, if absent. */
  readonly owner?: string
}

/** What is written into the ledger beside the changes. */
export interface EntryDraft {
  readonly act: Act
  readonly by: string
  readonly why?: string | undefined
  /** With a key, the same said again comes to the first entry, and something else said with it is refused. */
  readonly key?: string | undefined
  readonly digest?: string | undefined
  /** Without it, APPLIED. */
  readonly status?: EntryStatus
  readonly input?: string | undefined
  readonly reverts?: string | undefined
  readonly reviews?: string | undefined
}

/** Reads the graph inside of the transaction that is going to change it; every question can be asked of it. */
export interface LedgerReader extends Transaction {
  /** The revision that the entry will have. */
  readonly revision: number
  /** The id that the entry will have. */
  readonly entry: string
  /** The state of a fact, null where it is not there. */
  state(fact: Fact): Promise<State | null>
}

export interface Committed {
  readonly entry: Entry
  /** The facts whose state is another now. */
  readonly changed: readonly Fact[]
  /** True if the same had been said with this key before: nothing was written. */
  readonly again: boolean
}

/**
 * Writes an entry and its changes in one transaction: the only way by which facts change. Once the promise is fulfilled, all of it is in the
 * graph; otherwise nothing is. Writers, of other processes too, come one after the other.
 * @param work says what changes; on Neo4j it may run again
 * @throws {Refused} if the change leaves the graph incomplete, or the key was used for something else
 * @throws {QuestionFailed} if the graph refuses a statement
 * @throws {GraphUnavailable} if the graph can't be reached
 */
export function commit(
  _graph: WritableGraph,
  _draft: EntryDraft,
  _work: (read: LedgerReader) => Promise<readonly Change[]>,
): Promise<Committed> {
  throw new Error('not yet')
}
