import { GraphQLError } from 'graphql'
import { DeadlinePassed, GraphUnavailable, RequestAborted } from '../../cypher/engine/errors.ts'
import { extensionsOf } from '../../schema/error-codes.ts'

/**
 * What a client is told of an error. What it can mend or should know is passed on with a code; anything else is a fault
 * of ours: it goes to the log, and the client learns no more than that.
 */
export function maskError(error: unknown, message: string): Error {
  // Thrown outside of any field, so that there is no answer at all: HTTP says so too.
  if (!(error instanceof GraphQLError)) return faulty(error, message, { http: { status: 500 } })
  const { originalError: cause } = error
  if (!cause || cause instanceof GraphQLError) return error
  const extensions = extensionsOf(cause)
  if (extensions) {
    // The same error, since Yoga logs whatever is replaced: the mistakes of clients don't belong there.
    Object.assign(error.extensions, extensions)
    return error
  }
  if (cause instanceof DeadlinePassed) return told(error, cause.message, 'DEADLINE_PASSED')
  if (cause instanceof RequestAborted) return told(error, cause.message, 'REQUEST_ABORTED')
  if (cause instanceof GraphUnavailable) {
    console.error(cause)
    return told(error, 'The graph is out of reach at the moment: try again', 'GRAPH_UNAVAILABLE')
  }
  return told(error, faulty(cause, message).message, 'INTERNAL_SERVER_ERROR')
}

function told(error: GraphQLError, message: string, code: string): GraphQLError {
  const { nodes = null, path = null } = error
  return new GraphQLError(message, { nodes, path, extensions: { code } })
}

function faulty(error: unknown, message: string, extensions = {}): Error {
  console.error(error)
  return new GraphQLError(message, { extensions: { code: 'INTERNAL_SERVER_ERROR', ...extensions } })
}
