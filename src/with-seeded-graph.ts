import { GraphUnavailable } from '../cypher/engine/errors.ts'
import type { WritableGraph } from '../cypher/engine/graph.ts'
import { readManifest } from '../cypher/engine/manifest.ts'
import { type Config, readConfig } from './config.ts'
import { openConfiguredGraph } from './open-graph.ts'

/**
 * Opens the configured graph, runs `work` on it, and closes it.
 * @param option by which the command asks a server instead, for the message
 * @throws {GraphUnavailable} if it can't be opened or is not seeded; the message also says how to use a server that has it open
 */
export async function withSeededGraph<Result>(
  work: (graph: WritableGraph) => Promise<Result>,
  option = '--server',
): Promise<Result> {
  const graph = await opened(readConfig(), option)
  try {
    const manifest = await readManifest(graph)
    if (manifest?.status !== 'COMPLETE') {
      const state = manifest ? 'half written' : 'empty'
      throw new GraphUnavailable(`The graph is ${state}: run entrepot seed first`, { cause: manifest })
    }
    return await work(graph)
  } finally {
    await graph.close()
  }
}

async function opened(config: Config, option: string) {
  try {
    return await openConfiguredGraph(config)
  } catch (cause) {
    if (!(cause instanceof GraphUnavailable) || 'neo4j' in config.graph) throw cause
    const server = `http://${config.host}:${config.port}`
    throw new GraphUnavailable(`${cause.message}. If a server has it open, ask that: ${option} ${server}`, {
      cause,
    })
  }
}
