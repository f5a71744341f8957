import { Command } from 'commander'
import { readConfig } from '../config.ts'
import { listen } from '../listen.ts'
import { openConfiguredGraph } from '../open-graph.ts'
import { seedWhereEmpty } from '../seed-where-empty.ts'
import { server } from '../server.ts'

export const serve = new Command('serve')
  .description(
    'Serve the explorer at / and GraphQL, for browsers GraphiQL, at /graphql. An empty embedded graph is seeded first.',
  )
  .option('--seed', 'seed an empty Neo4j as well')
  .action(async ({ seed = false }: { seed?: boolean }) => {
    const config = readConfig()
    const graph = await openConfiguredGraph(config)
    const address = await listen(server(graph, config), config, () => graph.close())
    if (graph.engine === 'embedded' || seed) await seedWhereEmpty(graph, config.profile)
    console.log(whatIsServed(address))
  })

/** The addresses that a reader may open, and what is at each. */
function whatIsServed(address: string): string {
  return [
    `Ready: open ${address}/`,
    `  ${address}/         the explorer: questions in words, graph, map and evidence`,
    `  ${address}/graphql  GraphiQL in a browser, GraphQL for programs`,
  ].join('\n')
}
