import { Command } from 'commander'
import { readConfig } from '../config.ts'
import { openConfiguredGraph } from '../open-graph.ts'
import { seedWhereEmpty } from '../seed-where-empty.ts'
import { listen } from '../serving/listen.ts'
import { server } from '../serving/server.ts'

export const serve = new Command('serve')
  .description(
    'Serve the explorer at / and GraphQL, for browsers GraphiQL, at /graphql. An empty embedded graph is seeded first.',
  )
  .option('--seed', 'seed an empty Neo4j as well')
  .action(async ({ seed = false }: { seed?: boolean }) => {
    surviveFaults()
    const config = readConfig()
    const graph = await openConfiguredGraph(config)
    const address = await listen(server(graph, config), config, () => graph.close())
    if (graph.engine === 'embedded' || seed) await seedWhereEmpty(graph, config.profile)
    console.log(whatIsServed(address))
  })

/**
 * The last line of defence: a fault that escaped from the code that should have handled it is logged, and the server goes on
 * answering. The request that it belonged to is answered by its deadline.
 */
function surviveFaults(): void {
  process.on('unhandledRejection', (reason) => console.error('A promise was rejected and nobody handled it:', reason))
  process.on('uncaughtException', (error) => console.error('An error was thrown and nobody caught it:', error))
}

/** The addresses that a reader may open, and what is at each. */
function whatIsServed(address: string): string {
  return [
    `Ready: open ${address}/`,
    `  ${address}/         the explorer: questions in words, graph, map and evidence`,
    `  ${address}/graphql  GraphiQL in a browser, GraphQL for programs`,
  ].join('\n')
}
