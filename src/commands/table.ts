import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Command } from 'commander'
import { GraphUnavailable, reason } from '../../cypher/engine/errors.ts'
import { readConfig } from '../config.ts'
import { admitting } from '../serving/admit.ts'
import { graphqlOver } from '../serving/graphql.ts'
import { tablesByAddress } from '../serving/tables/tables.ts'
import { withSeededGraph } from '../with-seeded-graph.ts'

interface Options {
  readonly out?: string
  readonly format?: string
}

/** The command can't do what it is told to; the message says why. */
class TableError extends Error {
  override readonly name = 'TableError'
}

const examples = `
Each parameter of the table is an option; /table of a server lists them, and so does an error.

Examples:
  entrepot table observations --reporter CHN --measure TRADE_VALUE --out trade.parquet
  entrepot table ports --columns id,name,name_zh --port-kind SEAPORT
  entrepot table portsServing --place region:CENTRAL_ASIA --format jsonl`

export const table = new Command('table')
  .description('Write a list of the graph to a file as a table, with the sources of each row.')
  .usage('<list> [--out <file>] [--format <format>] [--parameter <value> …]')
  .argument('<list>', 'the list, such as observations')
  .option('-o, --out <file>', 'the file to write; its ending is the format (default: standard output)')
  .option('-f, --format <format>', 'csv, tsv, jsonl, ndjson, xlsx or parquet (default: the ending of the file, or csv)')
  .allowUnknownOption()
  .allowExcessArguments()
  .addHelpText('after', examples)
  .action(async (list: string, { out, format }: Options, command: Command) => {
    try {
      const ending = format ?? /\.(\w+)$/.exec(out ?? '')?.[1] ?? 'csv'
      await write(`/table/${list}.${ending}?${parametersIn(command.args.slice(1))}`, out)
    } catch (error) {
      if (!(error instanceof TableError || error instanceof GraphUnavailable)) throw error
      console.error(reason(error))
      process.exitCode = 1
    }
  })

/** `--port-kind SEAPORT` as the parameter `portKind=SEAPORT`. */
function parametersIn(words: readonly string[]): URLSearchParams {
  const parameters = new URLSearchParams()
  for (let place = 0; place < words.length; place += 2) {
    const [option = '', value] = words.slice(place, place + 2)
    const [, name] = /^--([a-z]\w*(?:-\w+)*)$/i.exec(option) ?? []
    if (!name || value === undefined)
      throw new TableError(
        `Unexpected ${JSON.stringify(option)}: give parameters as --name value, such as --reporter CHN`,
      )
    parameters.append(
      name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
      value,
    )
  }
  return parameters
}

async function write(path: string, out: string | undefined): Promise<void> {
  const { host, port, publicUrl } = readConfig()
  await withSeededGraph(async (graph) => {
    const admit = admitting(graph)
    const handle = tablesByAddress(graphqlOver(admit), publicUrl ?? `http://${host}:${port}`)
    const response = await handle(new Request(new URL(path, 'http://entrepot')), await admit())
    if (!response?.ok || !response.body) throw new TableError((await response?.json())?.error)
    await pipeline(
      Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]),
      out === undefined || out === '-' ? process.stdout : createWriteStream(out),
    )
  })
}
