import { writeFile } from 'node:fs/promises'
import { Command, Option } from 'commander'
import { GraphUnavailable, reason } from '../../cypher/engine/errors.ts'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import { admitting } from '../serving/admit.ts'
import { formatNames } from '../serving/export/formats.ts'
import { exported } from '../serving/export.ts'
import { withSeededGraph } from '../with-seeded-graph.ts'

interface Wanted {
  readonly format: string
  readonly out?: string
  readonly depth?: string
  readonly relations?: string
  readonly kinds?: string
  readonly limit?: string
  readonly asOf?: string
}

const examples = `
Examples:
  entrepot export port:CNHRS
  entrepot export country:CHN country:KAZ --format gexf --kinds COUNTRY,PORT --limit 1000 --out borders.gexf
  entrepot export region:CENTRAL_ASIA --format geojson --depth 2 --out -`

export const exportSubgraph = new Command('export')
  .description('Write what surrounds some entities into a file for a graph-visualization client.')
  .argument('<ids...>', 'what to draw the surroundings of, like country:CHN')
  .addOption(new Option('-f, --format <format>', 'how to write it').choices(formatNames).default('graphml'))
  .option('-o, --out <file>', 'the file to write, - for the standard output (default: named after the first id)')
  .option('--depth <steps>', 'how many steps from these, 0 to 3')
  .option('--relations <names>', 'only along these relations, with commas between them')
  .option('--kinds <names>', 'only entities of these kinds, with commas between them')
  .option('--limit <entities>', 'how many entities at most')
  .option('--as-of <day>', 'only relations that hold on this day')
  .addHelpText('after', examples)
  .action(async (ids: readonly string[], { out, ...wanted }: Wanted) => {
    try {
      await write(ids, wanted, out)
    } catch (error) {
      if (!(error instanceof BadInput || error instanceof GraphUnavailable)) throw error
      console.error(reason(error))
      process.exitCode = 1
    }
  })

async function write(ids: readonly string[], wanted: Omit<Wanted, 'out'>, out: string | undefined): Promise<void> {
  const asked = new URLSearchParams(Object.entries(wanted))
  asked.set('around', ids.join(','))
  const { body, fileName, nodes, edges, truncated } = await withSeededGraph(async (graph) =>
    exported(await admitting(graph)(), asked),
  )
  if (out === '-') process.stdout.write(body)
  else await writeFile(out ?? fileName, body)
  const cut = truncated ? '; there is more, which the limit cut off' : ''
  console.error(`${nodes} entities and ${edges} relations${out === '-' ? '' : ` in ${out ?? fileName}`}${cut}`)
}
