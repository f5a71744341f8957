import { existsSync, readFileSync, statSync } from 'node:fs'
import { GraphQLError, Kind, type OperationDefinitionNode, parse } from 'graphql'
import type { Example } from '../../examples/example.ts'
import { readExamples } from '../../examples.ts'
import { QuestionError } from './question-error.ts'

/** A GraphQL operation to run, and its origin. */
export interface Operation {
  readonly text: string
  readonly definition: OperationDefinitionNode
  /** A short name for usage lines and errors: the example, the file or `<operation>`. */
  readonly name: string
  /** The example that it comes from, if it does. */
  readonly example?: Example | undefined
}

/**
 * Reads an operation from an example's name, a file or its own text.
 * @throws {QuestionError} if it is none of these, or doesn't hold exactly one operation
 */
export function readOperation(what: string): Operation {
  if (/[{}]/.test(what)) return parsed('<operation>', what)
  const examples = readExamples()
  const example = examples.find(({ name }) => name === what)
  if (example) return parsed(example.name, example.operation, example)
  if (existsSync(what) && statSync(what).isFile()) return parsed(what, readFileSync(what, 'utf8'))
  const names = examples.map(({ name }) => name).join(', ')
  throw new QuestionError(
    `${JSON.stringify(what)} is no operation, file or example. The examples are: ${names}; entrepot ask --list shows their questions`,
  )
}

function parsed(name: string, text: string, example?: Example): Operation {
  const definitions = operationsOf(name, text)
  const [definition, ...others] = definitions
  if (!definition) throw new QuestionError(`${name} holds no operation, only fragments`)
  if (others.length > 0) {
    const names = definitions.map((one) => one.name?.value ?? 'one without a name').join(', ')
    throw new QuestionError(`${name} holds ${definitions.length} operations (${names}): ask one at a time`)
  }
  return { name, text, definition, example }
}

function operationsOf(name: string, text: string): readonly OperationDefinitionNode[] {
  try {
    return parse(text).definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION)
  } catch (error) {
    if (error instanceof GraphQLError) throw new QuestionError(`${name} is no GraphQL: ${error.toString()}`)
    throw error
  }
}
