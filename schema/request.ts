import type { FieldNode, GraphQLField } from 'graphql'
import type { WritableGraph } from '../cypher/engine/graph.ts'
import type { Reader, ReaderSettings } from '../cypher/engine/reader.ts'
import type { Revisions } from '../cypher/engine/revisions.ts'
import type { KnownAt } from '../cypher/knowledge/ledger/known-at.ts'
import type { Workspaces } from './imports/workspaces.ts'
import type { WorkspaceFlows } from './mirror/workspace-flows.ts'

/** Who asks, once that is known. */
export interface Viewer {
  readonly id: string
  readonly scopes: readonly string[]
}

/** What operations cost: how many values they can return at the very most. */
export interface Spent {
  values: number
}

/** One request, as every resolver is given it. */
export interface Request extends Reader {
  /** Tells the request apart in the log; the client gets it as `x-request-id`. */
  readonly id: string
  /** Null for whoever has not signed in. */
  readonly viewer: Viewer | null
  /**
   * Whom its answer may be shared with: only requests of the same audience are answered together. Whatever a resolver takes from the
   * viewer must be the same for all of an audience. An operation without a personal field is answered for all viewers together, and its
   * resolvers are not told who asks.
   */
  readonly audience: string
  /** True where it came with credentials that nobody has read, but a plugin may: its answer is shared with nobody. */
  readonly unread?: boolean
  /** Says how somebody signs in here, for the message of an error. */
  readonly signIn?: () => Promise<string>
  /** What the operations of the request cost so far, as `x-cost` tells the client. */
  readonly spent: Spent
  /** Another reader of the same graph, for an execution of its own. */
  readonly reader: (settings: ReaderSettings) => Reader
  /** Reads the graph as it was known at a time. */
  readonly knownAt: KnownAt
  /** Tells when the graph has changed. */
  readonly revisions: Revisions
  /** The files that were brought in beside the graph, where the server has a place for them. Only personal fields have it. */
  readonly workspaces?: Workspaces
  /** Of a client that comes back to a stream of events: the id of the last one that it got. */
  readonly lastEvent?: string
  /**
   * Writes to the graph, and makes all that is read afterwards see it. Only mutations have it, and only where the server may write.
   * @param work writes, and is awaited
   */
  readonly write?: <T>(work: (graph: WritableGraph) => Promise<T>) => Promise<T>
  /** Compares the rows of workspaces; left out where the server keeps none. Who may read them is for the caller to check. */
  readonly workspaceFlows?: WorkspaceFlows
  /** What its operation reads; left out where no operation runs. */
  readonly plan?: Plan
}

/** What an operation reads, worked out once for its document. */
export interface Plan {
  /** True if its answer may depend on who asks. */
  readonly personal: boolean
  /** The properties of entities that its fields read, always in the same order. */
  readonly columns: readonly string[]
  /** The properties of claims that its fields read; all of them where a field reads more than it declares. */
  readonly claims: readonly string[]
  /** Whether it asks in any of its fields what the graph knew at a time, with `knownAt`. */
  readonly knownAt: boolean
  /** The lists selected on an entity that hang on its id alone, by the field that answers with the entity and the entity's type. */
  readonly lists: WeakMap<FieldNode, Map<string, readonly HangingList[]>>
}

/** A list that hangs on an entity's id alone, and what of it is selected. */
export interface HangingList {
  readonly field: GraphQLField<unknown, unknown>
  readonly node: FieldNode
  readonly rows: boolean
  readonly total: boolean
}
