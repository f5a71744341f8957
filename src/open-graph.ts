import type { WritableGraph } from '../cypher/engine/graph.ts'
import { openGraph } from '../cypher/engine/open.ts'
import type { Config } from './config.ts'

/**
 * Opens the graph that the settings name. A Neo4j that isn't up yet is waited for, half a minute, with a line for each try.
 * @throws {GraphUnavailable} where it can't be opened
 */
export function openConfiguredGraph({ graph }: Config): Promise<WritableGraph> {
  return openGraph(graph, { tries: 10, millisecondsBetween: 3_000, onRetry: (message) => console.error(message) })
}
