import { Command } from 'commander'
import { GraphUnavailable, reason } from '../../cypher/engine/errors.ts'
import { answerTo } from './ask/answer-to.ts'
import { listOfExamples } from './ask/list.ts'
import { readOperation } from './ask/operation.ts'
import { overGraph } from './ask/over-graph.ts'
import { overHttp } from './ask/over-http.ts'
import { QuestionError } from './ask/question-error.ts'
import { helpOf, readVariables } from './ask/variables.ts'

interface Wanted {
  readonly json?: boolean
  readonly list?: boolean
  readonly server?: string
  readonly width?: string
  readonly help?: boolean
}

const examples = `
Every variable of the operation is an option. Where it wants an id, a name or a code will do that means one thing alone.

Examples:
  entrepot ask --list
  entrepot ask ports-serving --help
  entrepot ask ports-serving --place "Central Asia" --first 5
  entrepot ask '{ country(iso: "KAZ") { name borders { nodes { name } } } }' --json
  entrepot ask question.graphql --server http://127.0.0.1:4000`

export const ask = new Command('ask')
  .description('Ask a GraphQL operation, and print the answer as a table.')
  .usage('<operation | file.graphql | example> [--json] [--server <url>] [--variable <value> …]')
  .argument('[operation]', 'the operation itself, a file with it, or the name of an example')
  .option('--json', 'print the answer as JSON')
  .option('--list', 'list the examples')
  .option('--server <url>', 'ask a running server instead of opening the graph')
  .option('--width <columns>', 'the width of the table (default: that of the terminal)')
  // Its own, so that an operation can be named before it: then its variables are told.
  .helpOption(false)
  .option('-h, --help', 'say this; with an operation, what its variables are')
  .allowUnknownOption()
  .allowExcessArguments()
  .addHelpText('after', examples)
  .action(async (what: string | undefined, wanted: Wanted, command: Command) => {
    try {
      process.exitCode = await answer(what, command.args.slice(1), wanted, command)
    } catch (error) {
      if (!(error instanceof QuestionError || error instanceof GraphUnavailable)) throw error
      console.error(reason(error))
      process.exitCode = 1
    }
  })

/** @returns the exit code */
async function answer(
  what: string | undefined,
  words: readonly string[],
  { json = false, list, server, width, help }: Wanted,
  command: Command,
): Promise<number> {
  if (list) return print(listOfExamples())
  if (!what || what.startsWith('-')) {
    if (help) return print(command.helpInformation() + examples)
    throw new QuestionError('Say first what to ask: an operation, a file or an example; entrepot ask --list lists them')
  }
  const operation = readOperation(what)
  if (help) return print(helpOf(operation))
  const given = readVariables(operation, words)
  const printing = { json, width: columns(width), tell: (line: string) => console.error(line) }
  const work = (asking: Parameters<typeof answerTo>[2]) => answerTo(operation, given, asking, printing)
  const { text, failed } = await (server ? work(overHttp(server)) : overGraph(work))
  if (text) print(text)
  return failed ? 1 : 0
}

function columns(width: string | undefined): number {
  if (width === undefined) return process.stdout.columns ?? 120
  if (/^[1-9]\d*$/.test(width)) return Number(width)
  throw new QuestionError(`--width is ${JSON.stringify(width)}: give a number of columns`)
}

function print(text: string): number {
  process.stdout.write(`${text.trimEnd()}\n`)
  return 0
}
