import type { Lifetime } from '../../cypher/engine/lifetime.ts'
import type { MirrorFlow } from '../../cypher/knowledge/mirror/mirror-flow.ts'
import type { Report } from '../../cypher/knowledge/mirror/report.ts'
import type { FlowsAsked } from './flows-asked.ts'

/** What the rows of a workspace are compared with, and how long the answer may be waited for. */
export interface Compared {
  /** All reports of the graph: the same list as long as the graph has not changed. */
  readonly reports: readonly Report[]
  readonly lifetime: Lifetime
}

/** The flows of which a workspace or the graph has a report, in the order of lists. */
export interface FlowsOfWorkspace {
  /**
   * A page of the flows asked for, after a sortKey.
   * @returns one more than `limit` where there are more
   */
  page(asked: FlowsAsked, after: string, limit: number): Promise<readonly MirrorFlow[]>
  total(asked: FlowsAsked): Promise<number>
}

/**
 * Puts the rows of a workspace side by side with each other and with the graph. It knows nothing of who may read what: whoever asks it must.
 * @throws {NotInstalled} without the package that joins them
 * @throws {StillComparing} where it takes longer than the request may; it goes on
 * @throws {ComparisonFailed} where it has failed; whoever asks next tries it anew
 */
export type WorkspaceFlows = (workspace: string, compared: Compared) => Promise<FlowsOfWorkspace>
