import type { Graph } from './graph.ts'
import { question } from './question.ts'

/** The metadata of a graph. */
export interface Manifest {
  /** The version of the graph's model, which the seed increases. */
  readonly schemaVersion: number
  readonly dataHash: string
  readonly profile: 'core' | 'full'
  /** SEEDING from the first write to the last. A graph that stays in this state is incomplete. */
  readonly status: 'SEEDING' | 'COMPLETE'
  /** When the last seed that wrote anything was complete: an ISO 8601 date-time in UTC. Graphs that an earlier program seeded have none. */
  readonly seededAt?: string
  readonly nodes?: number
  readonly relationships?: number
  /** When the last entry of the ledger was written: an ISO 8601 date-time in UTC. Graphs that an earlier program seeded have none. */
  readonly changedAt?: string
  /** The checksum of the file from which the graph is being restored, until that is complete. */
  readonly restoring?: string | null
  /** Increased with every change of the graph. */
  readonly revision: number
}

const manifest = question<{ manifest: Manifest }>('manifest')

/**
 * Reads the graph's manifest.
 * @returns undefined if the graph is empty
 * @throws {QuestionFailed} if the graph refuses the statement
 * @throws {GraphUnavailable} if the graph can't be reached
 */
export async function readManifest(graph: Graph): Promise<Manifest | undefined> {
  const [row] = await manifest(graph, {})
  return row?.manifest
}
