import { GraphUnavailable } from '../../../cypher/engine/errors.ts'
import { readManifest } from '../../../seed/manifest.ts'
import { type Config, readConfig } from '../../config.ts'
import { openConfiguredGraph } from '../../open-graph.ts'
import { graphqlOver } from '../../server.ts'
import { type Answer, type Asking, requestOf } from './asking.ts'
import { QuestionError } from './question-error.ts'

/**
 * Opens the graph that the settings name, for as long as the work takes.
 * @throws {GraphUnavailable} where it can't be opened; the message tells how to ask a server that has it open
 * @throws {QuestionError} where it has not been seeded
 */
export async function overGraph<Result>(work: (ask: Asking) => Promise<Result>): Promise<Result> {
  const config = readConfig()
  const graph = await opened(config)
  try {
    const manifest = await readManifest(graph)
    if (manifest?.status !== 'COMPLETE')
      throw new QuestionError(`The graph is ${manifest ? 'half written' : 'empty'}: run entrepot seed first`)
    const yoga = graphqlOver(graph)
    return await work(async (operation, variables) => {
      const response = await yoga.fetch('http://entrepot/graphql', requestOf(operation, variables))
      return (await response.json()) as Answer
    })
  } finally {
    await graph.close()
  }
}

async function opened(config: Config) {
  try {
    return await openConfiguredGraph(config)
  } catch (cause) {
    if (!(cause instanceof GraphUnavailable) || 'neo4j' in config.graph) throw cause
    const server = `http://${config.host}:${config.port}`
    throw new GraphUnavailable(`${cause.message}. Where a server has it open, ask that: --server ${server}`, { cause })
  }
}
