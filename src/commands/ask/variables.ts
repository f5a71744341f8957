import { Command, CommanderError, Option } from 'commander'
import { type GraphQLInputType, isInputType, Kind, print, typeFromAST, type VariableDefinitionNode } from 'graphql'
import { schema } from '../../../schema/index.ts'
import type { Operation } from './operation.ts'
import { QuestionError } from './question-error.ts'
import { parseValue } from './value.ts'

/** A variable that was given on the command line. */
export interface GivenVariable {
  readonly name: string
  readonly type: GraphQLInputType
  readonly value: unknown
}

/**
 * Reads the variables of an operation from options: `--place "Central Asia" --first 5`.
 * @throws {QuestionError} if one is unknown, missing or of the wrong type; the message lists the variables
 */
export function readVariables(operation: Operation, words: readonly string[]): readonly GivenVariable[] {
  const command = optionsOf(operation)
  try {
    command.parse(words, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) throw new QuestionError(messageOf(error, operation))
    throw error
  }
  const [stray] = command.args
  if (stray !== undefined) {
    const hint = 'put a name of several words in quotes'
    throw new QuestionError(`${operation.name}: what is ${JSON.stringify(stray)} for? ${takes(operation)}; ${hint}`)
  }
  const given = command.opts<Record<string, readonly string[]>>()
  return definitionsOf(operation).flatMap((definition) => {
    const name = definition.variable.name.value
    const value = given[name]
    if (value === undefined) return []
    const type = typeOf(definition)
    return [{ name, type, value: parseValue(name, value, type) }]
  })
}

/** The help text of an operation: its usage and its variables. */
export function helpOf(operation: Operation): string {
  return optionsOf(operation).helpInformation()
}

function optionsOf(operation: Operation): Command {
  const { name, example } = operation
  const command = new Command(`entrepot ask ${name}`)
    .description(example ? `${example.title}\n${example.description}` : '')
    .usage('[--json] [--server <url>] [variables]')
    .helpOption('-h, --help', 'show this help')
    .allowExcessArguments()
    .exitOverride()
    .configureOutput({ writeErr: () => undefined, writeOut: () => undefined })
  for (const definition of definitionsOf(operation)) command.addOption(optionOf(definition))
  return command
}

function optionOf(definition: VariableDefinitionNode): Option {
  const { variable, type, defaultValue } = definition
  const notes = [
    `${print(type)}${/\bID\b/.test(print(type)) ? ', an id, a code or a name' : ''}`,
    ...(defaultValue ? [`${print(defaultValue)} where it is left out`] : []),
    ...(isRequired(definition) ? ['required'] : []),
  ]
  return new Option(`--${variable.name.value} <value>`, notes.join('; '))
    .argParser((word: string, before: readonly string[] | undefined) => [...(before ?? []), word])
    .makeOptionMandatory(isRequired(definition))
}

function isRequired({ type, defaultValue }: VariableDefinitionNode): boolean {
  return type.kind === Kind.NON_NULL_TYPE && !defaultValue
}

function definitionsOf({ definition }: Operation): readonly VariableDefinitionNode[] {
  return definition.variableDefinitions ?? []
}

function typeOf({ type, variable }: VariableDefinitionNode): GraphQLInputType {
  // The overloads of typeFromAST need the kind of type node, which is only known at run time.
  const found = typeFromAST(schema, type as never) as unknown
  if (isInputType(found)) return found
  throw new QuestionError(`$${variable.name.value} is of type ${print(type)}, which the schema does not know`)
}

function messageOf({ message }: CommanderError, operation: Operation): string {
  return `${operation.name}: ${message.replace(/^error: /, '').replaceAll('\n', ' ')}. ${takes(operation)}`
}

function takes(operation: Operation): string {
  const variables = definitionsOf(operation).map(({ variable, type }) => `--${variable.name.value} (${print(type)})`)
  return variables.length > 0 ? `It takes ${variables.join(', ')}` : 'It takes no variables'
}
