import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema } from 'graphql'
import type { Context } from '../schema/index.ts'

/** The values of an operation's variables, as they came. */
export type Variables = { readonly [name: string]: unknown }

/** Runs one operation. A result without `data` says that its variables are no good. */
export type Prepared = (context: Context, variables: Variables) => ExecutionResult | PromiseLike<ExecutionResult>

/** Makes a valid document ready to be run many times. */
export function prepare(schema: GraphQLSchema, document: DocumentNode): Prepared {
  return (contextValue, variableValues) => execute({ schema, document, contextValue, variableValues })
}
