import type { Request as Admitted, Spent } from '../../../schema/request.ts'
import { type Ask, AskFailed, operationOf, type Response } from '../../web/shared/graphql/ask.ts'
import { answer, type Yoga } from '../graphql.ts'

/** How a tool asks, and what its questions have cost so far. */
export interface Asking {
  readonly ask: Ask
  readonly spent: Readonly<Spent>
}

/**
 * How a tool asks GraphQL on behalf of an admitted request, through every plugin. An answer with an error is none, since a tool that told
 * half of it would hide the rest.
 */
export function askingFor(yoga: Yoga, request: Request, admitted: Admitted): Asking {
  const ask: Ask = async (document, variables) => {
    const { query } = operationOf(document, variables)
    const params = { query, variables: variables as Record<string, unknown> }
    const { data, errors } = (await answer(yoga, params, request, admitted)) as Response<never> & {
      readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly argument?: string } }[]
    }
    const [first] = errors ?? []
    if (first) {
      const { argument } = (first.extensions ?? {}) as { readonly argument?: string }
      throw new AskFailed(argument ? `${fieldOf(argument)}: ${first.message}` : first.message)
    }
    if (!data) throw new AskFailed('The server answered with nothing')
    return data
  }
  return { ask, spent: admitted.spent }
}

/** The input of a tool that an argument of GraphQL comes from. */
const fieldOf = (argument: string) => (argument === 'after' ? 'cursor' : argument)
