import { GraphUnavailable, MalformedQuestion, reason } from '../cypher/engine/errors.ts'
import { program } from './cli.ts'
import { MisconfiguredEnvironment } from './config.ts'

try {
  await program.parseAsync()
} catch (error) {
  // What a person can mend is said in words; anything else is a fault of ours, and its stack helps to find it.
  const mendable = [GraphUnavailable, MalformedQuestion, MisconfiguredEnvironment].some((kind) => error instanceof kind)
  console.error(mendable ? reason(error) : error)
  process.exit(1)
}
