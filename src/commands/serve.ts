import { Command } from 'commander'
import { readConfig } from '../config.ts'
import { lendable } from '../lendable-graph.ts'
import { openConfiguredGraph } from '../open-graph.ts'
import { seedWhereEmpty } from '../seed-where-empty.ts'
import { listen } from '../serving/listen.ts'
import { server } from '../serving/server.ts'

export const serve = new Command('serve')
  .description(
    'Serve the explorer at / and GraphQL at /graphql (GraphiQL in a browser). An empty embedded graph is seeded first.',
  )
  .option('--seed', 'seed an empty Neo4j as well')
  .action(async ({ seed = false }: { seed?: boolean }) => {
    logUnhandledErrors()
    const config = readConfig()
    const graph = lendable(await openConfiguredGraph(config), () => openConfiguredGraph(config))
    const address = await listen(server(graph, config), config, () => graph.close())
    if (graph.engine === 'embedded' || seed) await seedWhereEmpty(graph, config)
    console.log(startMessage(address))
  })

/**
 * The last line of defence: errors that no code handled are logged, and the server keeps running. The request concerned ends with its
 * deadline.
 */
function logUnhandledErrors(): void {
  process.on('unhandledRejection', (reason) => console.error('A promise was rejected and nobody handled it:', reason))
  process.on('uncaughtException', (error) => console.error('An error was thrown and nobody caught it:', error))
}

/** The message after the start: each address to open, and what it serves. */
function startMessage(address: string): string {
  return [
    `Ready: open ${address}/`,
    `  ${address}/         the explorer: questions in words, graph, map and evidence`,
    `  ${address}/graphql  GraphiQL in a browser, GraphQL for programs`,
  ].join('\n')
}
