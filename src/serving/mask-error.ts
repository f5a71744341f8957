import { GraphQLError } from 'graphql'
import { DeadlinePassed, GraphUnavailable, RequestAborted } from '../../cypher/engine/errors.ts'
import { extensionsOf } from '../../schema/error-codes.ts'

/**
 * Converts an error for the client. Errors that the client can fix or should know about are passed on with a code. Anything else is a bug
 * of ours: it is logged, and the client only gets a generic message.
 */
export function maskError(error: unknown, message: string): Error {
  // Thrown outside any field, so there is no data at all.
  if (nestsTooDeep(error)) return tooDeep()
  if (!(error instanceof GraphQLError)) return logged(error, message, { http: { status: 500 } })
  const { originalError: cause } = error
  if (!cause || cause instanceof GraphQLError) return error.path || error.extensions.code ? error : refused(error)
  const extensions = extensionsOf(cause)
  if (extensions) {
    // Change the error in place: Yoga logs errors that are replaced, but mistakes of clients don't belong in the log.
    Object.assign(error.extensions, extensions)
    return error
  }
  if (cause instanceof DeadlinePassed) return withCode(error, cause.message, 'DEADLINE_PASSED')
  if (cause instanceof RequestAborted) return withCode(error, cause.message, 'REQUEST_ABORTED')
  if (cause instanceof GraphUnavailable) {
    console.error(cause)
    return withCode(error, 'The graph is out of reach at the moment: try again', 'GRAPH_UNAVAILABLE')
  }
  return withCode(error, logged(cause, message).message, 'INTERNAL_SERVER_ERROR')
}

/** True of the errors by which GraphQL fails to parse, validate or coerce what nests too deep: it walks documents and variables recursively. */
function nestsTooDeep(error: unknown): boolean {
  return error instanceof RangeError && error.message === 'Maximum call stack size exceeded'
}

function tooDeep(): Error {
  const message = 'This operation or one of its variables nests too many levels deep'
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } })
}

/** Gives a code to a refusal of GraphQL itself: of a variable, or of a mutation. With `spec`, clients of application/json get 200 as before. */
function refused(error: GraphQLError): GraphQLError {
  return Object.assign(error, {
    extensions: { ...error.extensions, code: 'BAD_USER_INPUT', http: { spec: true, status: 400 } },
  })
}

function withCode(error: GraphQLError, message: string, code: string): GraphQLError {
  const { nodes = null, path = null } = error
  return new GraphQLError(message, { nodes, path, extensions: { code } })
}

function logged(error: unknown, message: string, extensions = {}): Error {
  console.error(error)
  return new GraphQLError(message, { extensions: { code: 'INTERNAL_SERVER_ERROR', ...extensions } })
}
