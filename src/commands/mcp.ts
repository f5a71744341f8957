import { Command } from 'commander'
import { readConfig } from '../config.ts'
import { admitting } from '../serving/admit.ts'
import { graphqlOver } from '../serving/graphql.ts'
import { withSeededGraph } from '../with-seeded-graph.ts'

export const mcp = new Command('mcp')
  .description('Serve the Model Context Protocol on standard input and output, for agents such as Claude Desktop.')
  .action(async () => {
    // Standard output belongs to the protocol: whatever else would be printed goes to standard error.
    console.log = console.error
    const { publicUrl } = readConfig()
    await withSeededGraph(async (graph) => {
      const { serveOverStdio } = await import('../serving/mcp/stdio.ts')
      const admit = admitting(graph)
      await serveOverStdio(graphqlOver(admit), admit, publicUrl ?? null)
    })
  })
