import { Command, Option } from 'commander'
import type { Engine } from '../../cypher/engine/graph.ts'
import { statementText } from '../../cypher/engine/question.ts'

export const statement = new Command('statement')
  .description('Print the statement of a question with its parts expanded, as it is sent to an engine.')
  .argument('<name>', 'the name of its file in cypher/, such as ports-of-country')
  .addOption(
    new Option('--engine <engine>', 'the engine, for questions with a statement for each')
      .choices(['neo4j', 'embedded'])
      .default('neo4j'),
  )
  .action((name: string, { engine }: { engine: Engine }) => {
    process.stdout.write(statementText(name, engine))
  })
