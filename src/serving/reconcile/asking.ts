import type { GraphQLParams } from 'graphql-yoga'

/** Asks GraphQL on behalf of a request, through all plugins. @throws {Problem} if it answers with an error */
export type Ask = <Data>(operation: GraphQLParams) => Promise<Data>

/** A request that can't be answered. */
export class Problem extends Error {
  override readonly name = 'Problem'
  /**
   * @param status the HTTP status
   * @param field what is wrong in the request: `queries.q0.limit`
   */
  constructor(
    readonly status: number,
    message: string,
    readonly field?: string,
  ) {
    super(message)
  }
}

interface Answered {
  readonly data?: unknown
  readonly errors?: readonly {
    readonly message: string
    readonly extensions?: {
      readonly code?: string
      readonly argument?: string
      readonly http?: { readonly status?: number }
    }
  }[]
}

const statuses: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BUDGET_EXCEEDED: 422,
}

/** The data of an answer. @throws {Problem} if it has an error */
export function dataOf<Data>(answered: unknown): Data {
  const { data, errors } = answered as Answered
  const [error] = errors ?? []
  if (!error) return data as Data
  const { code = '', argument, http } = error.extensions ?? {}
  throw new Problem(http?.status ?? statuses[code] ?? 503, error.message, argument)
}
