import type { WritableGraph } from '../cypher/engine/graph.ts'
import { openGraph } from '../cypher/engine/open.ts'
import type { Config } from './config.ts'

/**
 * Opens the configured graph. Waits up to half a minute for a Neo4j that isn't up yet, and logs each failed attempt.
 * @throws {GraphUnavailable} if it can't be opened
 */
export function openConfiguredGraph({ graph }: Config): Promise<WritableGraph> {
  return openGraph(graph, { tries: 10, millisecondsBetween: 3_000, onRetry: (message) => console.error(message) })
}
