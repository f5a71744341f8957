/** What comes back from GraphQL. */
export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly errors?: readonly { readonly message: string; readonly path?: readonly (string | number)[] }[]
}

/** Sends an operation to be answered: to the graph in this process, or to a server. */
export type Asking = (operation: string, variables: Readonly<Record<string, unknown>>) => Promise<Answer>

/** An operation as the request that carries it. */
export function requestOf(operation: string, variables: Readonly<Record<string, unknown>>): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query: operation, variables }),
  }
}
