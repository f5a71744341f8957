import { GraphUnavailable } from '../cypher/engine/errors.ts'
import { program } from './cli.ts'
import { MisconfiguredEnvironment } from './config.ts'

try {
  await program.parseAsync()
} catch (error) {
  // What a person can mend is said in words; anything else is a fault of ours, and its stack helps to find it.
  const mendable = error instanceof GraphUnavailable || error instanceof MisconfiguredEnvironment
  console.error(mendable ? error.message : error)
  process.exit(1)
}
