import { Command } from 'commander'
import { GraphUnavailable, reason } from '../../cypher/engine/errors.ts'
import { readConfig } from '../config.ts'
import { openConfiguredGraph } from '../open-graph.ts'
import { UnusableFile } from './whole/format.ts'
import { NotEmpty, restoreGraph } from './whole/restore-graph.ts'

export const restore = new Command('restore')
  .description(
    'Fill an empty graph with a file of entrepot export: its facts, its ledger and its revision, on the same engine or the other. After an interrupted run, the same again completes it.',
  )
  .argument('<file>', 'the file that entrepot export FILE.jsonl or FILE.jsonl.gz has written')
  .action(async (file: string) => {
    const graph = await openConfiguredGraph(readConfig())
    try {
      const { header, footer } = await restoreGraph(graph, file)
      console.log(`Restored ${footer.rows} rows: the graph of ${header.exportedAt}, at revision ${header.revision}`)
    } catch (error) {
      const known = [UnusableFile, NotEmpty, GraphUnavailable].some((kind) => error instanceof kind)
      if (!known) throw error
      console.error(reason(error))
      process.exitCode = 1
    } finally {
      await graph.close()
    }
  })
