import { writeFile } from 'node:fs/promises'
import { Command, Option } from 'commander'
import { GraphUnavailable, reason } from '../../cypher/engine/errors.ts'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import { admitting } from '../serving/admit.ts'
import { formatNames } from '../serving/export/formats.ts'
import { exported } from '../serving/export.ts'
import { withSeededGraph } from '../with-seeded-graph.ts'
import { writeWholeGraph } from './whole/write-file.ts'

interface Options {
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
  entrepot export region:CENTRAL_ASIA --format geojson --depth 2 --out -
  entrepot export graph.jsonl.gz            the whole graph with its ledger, for entrepot restore`

/** The name of a file for the whole graph. No id ends so. */
const wholeGraph = /\.jsonl(\.gz)?$/

export const exportSubgraph = new Command('export')
  .description(
    'Export the surroundings of some entities to a file for a graph-visualization client, or the whole graph to a file from which entrepot restore makes it again.',
  )
  .argument(
    '<ids...>',
    'ids of the entities to start from, such as country:CHN; or one file, FILE.jsonl or FILE.jsonl.gz, for the whole graph',
  )
  .addOption(new Option('-f, --format <format>', 'the file format').choices(formatNames).default('graphml'))
  .option('-o, --out <file>', 'the file to write, or - for standard output (default: a name made from the first id)')
  .option('--depth <steps>', 'the most steps from these entities, 0 to 3')
  .option('--relations <names>', 'only these relations, separated by commas')
  .option('--kinds <names>', 'only entities of these kinds, separated by commas')
  .option('--limit <entities>', 'the most entities')
  .option('--as-of <day>', 'only relations that hold on this day')
  .addHelpText('after', examples)
  .action(async (ids: readonly string[], { out, ...wanted }: Options) => {
    try {
      const [file = ''] = ids
      if (ids.length === 1 && wholeGraph.test(file)) await writeWhole(file)
      else await write(ids, wanted, out)
    } catch (error) {
      if (!(error instanceof BadInput || error instanceof GraphUnavailable || isOfFiles(error))) throw error
      console.error(reason(error))
      process.exitCode = 1
    }
  })

async function write(ids: readonly string[], wanted: Omit<Options, 'out'>, out: string | undefined): Promise<void> {
  const parameters = new URLSearchParams(Object.entries(wanted))
  parameters.set('around', ids.join(','))
  const { body, fileName, nodes, edges, truncated } = await withSeededGraph(async (graph) =>
    exported(await admitting(graph)(), parameters),
  )
  if (out === '-') process.stdout.write(body)
  else await writeFile(out ?? fileName, body)
  const note = truncated ? '; there are more than the limit allows' : ''
  console.error(`${nodes} entities and ${edges} relations${out === '-' ? '' : ` in ${out ?? fileName}`}${note}`)
}

async function writeWhole(file: string): Promise<void> {
  const { rows, revision } = await withSeededGraph((graph) => writeWholeGraph(graph, file))
  console.error(`${rows} rows in ${file}: the whole graph at revision ${revision}`)
}

/** True of what the operating system says of a file: no such folder, no space, no permission. */
function isOfFiles(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}
