import { Command, Option } from 'commander'
import { readConfig } from '../config.ts'
import { openConfiguredGraph } from '../open-graph.ts'
import { progressBars } from '../seed-progress.ts'
import { resultOf, summaryOf } from '../seed-summary.ts'

interface Options {
  readonly profile?: 'core' | 'full'
  readonly reset?: boolean
  readonly brief?: boolean
}

export const seed = new Command('seed')
  .description(
    'Fill the graph with the data. A second run changes nothing; after an interrupted run it completes the graph.',
  )
  .addOption(
    new Option(
      '--profile <name>',
      'how much data: core, or full with all of UN/LOCODE and the six-digit HS codes (default: ENTREPOT_PROFILE)',
    ).choices(['core', 'full']),
  )
  .option('--reset', 'first delete everything in the graph; refused where people have written into it')
  .option('--brief', 'print what it comes to, without the table of data sets and what was left out of them')
  .action(async ({ profile, reset = false, brief = false }: Options) => {
    const { seed: fill } = await import('../../seed/seed.ts')
    const config = readConfig()
    const graph = await openConfiguredGraph(config)
    const bars = progressBars()
    try {
      const summary = await fill(graph, { profile: profile ?? config.profile, reset, onProgress: bars.show })
      bars.stop()
      console.log(brief ? resultOf(summary) : summaryOf(summary))
    } finally {
      bars.stop()
      await graph.close()
    }
  })
