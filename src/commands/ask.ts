import { Command } from 'commander'
import { GraphUnavailable, reason } from '../../cypher/engine/errors.ts'
import { answerTo } from './ask/answer-to.ts'
import { listOfExamples } from './ask/list.ts'
import { readOperation } from './ask/operation.ts'
import { overGraph } from './ask/over-graph.ts'
import { overHttp } from './ask/over-http.ts'
import { QuestionError } from './ask/question-error.ts'
import { helpOf, readVariables } from './ask/variables.ts'

interface Options {
  readonly json?: boolean
  readonly list?: boolean
  readonly server?: string
  readonly width?: string
  readonly help?: boolean
}

const examples = `
Each variable of the operation is an option. In place of an id you can give a name or a code, as long as only one thing has it.

Examples:
  entrepot ask --list
  entrepot ask ports-serving --help
  entrepot ask ports-serving --place "Central Asia" --first 5
  entrepot ask '{ country(iso: "KAZ") { name borders { nodes { name } } } }' --json
  entrepot ask question.graphql --server http://127.0.0.1:4000`

export const ask = new Command('ask')
  .description('Run a GraphQL operation and print the answer as a table.')
  .usage('<operation | file.graphql | example> [--json] [--server <url>] [--variable <value> …]')
  .argument('[operation]', 'an operation, a file that holds one, or the name of an example')
  .option('--json', 'print the answer as JSON')
  .option('--list', 'list the examples')
  .option('--server <url>', 'ask a running server instead of opening the graph')
  .option('--width <columns>', 'the width of the table (default: that of the terminal)')
  // A custom --help, so that `ask NAME --help` lists the variables of that operation.
  .helpOption(false)
  .option('-h, --help', 'show this help; with an operation, show its variables')
  .allowUnknownOption()
  .allowExcessArguments()
  .addHelpText('after', examples)
  .action(async (source: string | undefined, options: Options, command: Command) => {
    try {
      process.exitCode = await answer(source, command.args.slice(1), options, command)
    } catch (error) {
      if (!(error instanceof QuestionError || error instanceof GraphUnavailable)) throw error
      console.error(reason(error))
      process.exitCode = 1
    }
  })

/** @returns the exit code */
async function answer(
  source: string | undefined,
  words: readonly string[],
  { json = false, list, server, width, help }: Options,
  command: Command,
): Promise<number> {
  if (list) return print(listOfExamples())
  if (!source || source.startsWith('-')) {
    if (help) return print(command.helpInformation() + examples)
    throw new QuestionError(
      'No operation given: name an operation, a file or an example; entrepot ask --list lists the examples',
    )
  }
  const operation = readOperation(source)
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
