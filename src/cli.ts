import { Command } from 'commander'
import { GraphUnavailable } from '../cypher/engine/errors.ts'
import { ask } from './commands/ask.ts'
import { printSchema } from './commands/print-schema.ts'
import { seed } from './commands/seed.ts'
import { serve } from './commands/serve.ts'
import { MisconfiguredEnvironment } from './config.ts'

/** The command line: `entrepot serve | seed | ask | print-schema`. */
export const program = new Command('entrepot')
  .description('A GraphQL knowledge graph of trade and transport, where every answer shows its evidence.')
  .addHelpText(
    'after',
    '\nSettings come from environment variables and from the file .env; .env.example explains each.\nWithout NEO4J_URI the graph lives in this process, in the folder ENTREPOT_DATA.',
  )
  .showHelpAfterError('(entrepot --help says more)')
  .addCommand(serve)
  .addCommand(seed)
  .addCommand(ask)
  .addCommand(printSchema)

/** Ends the program with a message, without a stack, where a person can mend the cause. */
export function fail(error: unknown): never {
  if (error instanceof GraphUnavailable || error instanceof MisconfiguredEnvironment) {
    console.error(error.message)
  } else {
    console.error(error)
  }
  process.exit(1)
}
