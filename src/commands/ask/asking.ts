/** The answer to a GraphQL operation. */
export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly errors?: readonly { readonly message: string; readonly path?: readonly (string | number)[] }[]
}

/** Runs an operation, on the graph in this process or on a server. */
export type Asking = (operation: string, variables: Readonly<Record<string, unknown>>) => Promise<Answer>

/** The HTTP request for an operation. */
export function requestOf(operation: string, variables: Readonly<Record<string, unknown>>): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query: operation, variables }),
  }
}
