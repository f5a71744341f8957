import { Command } from 'commander'
import packageOfProgram from '../package.json' with { type: 'json' }
import { ask } from './commands/ask.ts'
import { exportSubgraph } from './commands/export.ts'
import { importFile } from './commands/import.ts'
import { key } from './commands/key.ts'
import { mcp } from './commands/mcp.ts'
import { printSchema } from './commands/print-schema.ts'
import { restore } from './commands/restore.ts'
import { seed } from './commands/seed.ts'
import { serve } from './commands/serve.ts'
import { statement } from './commands/statement.ts'
import { table } from './commands/table.ts'

/** The command line: `entrepot serve | seed | ask | import | export | restore | table | mcp | key | print-schema | statement`. */
export const program = new Command('entrepot')
  .description('A GraphQL knowledge graph of trade and transport, where every answer shows its evidence.')
  .version(packageOfProgram.version)
  .addHelpText(
    'after',
    '\nSettings come from environment variables and from the file .env; .env.example explains each.\nWithout NEO4J_URI the graph lives in this process, in the folder ENTREPOT_DATA.',
  )
  .showHelpAfterError('(see entrepot --help)')
  // What stands behind a command is its own, also where a command above it has an option of the same name.
  .enablePositionalOptions()
  .addCommand(serve)
  .addCommand(seed)
  .addCommand(ask)
  .addCommand(importFile)
  .addCommand(exportSubgraph)
  .addCommand(restore)
  .addCommand(mcp)
  .addCommand(table)
  .addCommand(key)
  .addCommand(printSchema)
  .addCommand(statement)
