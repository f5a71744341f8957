import { GraphUnavailable, MalformedQuestion, reason } from '../cypher/engine/errors.ts'
import { program } from './cli.ts'
import { MisconfiguredEnvironment } from './config.ts'

try {
  await program.parseAsync()
} catch (error) {
  // Errors that a user can fix are printed as a message; anything else is a bug, so print its stack.
  const fixable = [GraphUnavailable, MalformedQuestion, MisconfiguredEnvironment].some((kind) => error instanceof kind)
  console.error(fixable ? reason(error) : error)
  process.exit(1)
}
