import type { Asked } from './road.ts'
import type { Told } from './told.ts'

interface Client {
  readonly headers: Readonly<Record<string, string>>
  readonly get?: boolean
}

const json = { 'content-type': 'application/json' }

/** How the clients ask that people use; every one of them must get the same answer. */
export const clients = {
  curl: { headers: { ...json, accept: '*/*' } },
  'Apollo Client': { headers: { ...json, accept: 'application/graphql-response+json,application/json;q=0.9' } },
  urql: {
    headers: {
      ...json,
      accept:
        'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
    },
  },
  'a page of another origin': {
    headers: { ...json, accept: '*/*', origin: 'https://example.org', 'sec-fetch-mode': 'cors' },
  },
  'a program that asks with GET': { headers: { accept: 'application/json' }, get: true },
} as const satisfies Readonly<Record<string, Client>>

export type ClientName = keyof typeof clients
export const clientNames = Object.keys(clients) as ClientName[]

/**
 * Sends an operation as a client does.
 * @param address of the server, without a path
 * @throws where what comes back is no JSON, or nothing comes within the patience
 */
export async function send(address: string, name: ClientName, asked: Asked, patience = 60_000): Promise<Told> {
  const { headers, get = false }: Client = clients[name]
  const signal = AbortSignal.timeout(patience)
  const query = `${address}/graphql?${parameters(asked)}`
  // A program knows that an address has an end.
  const response =
    get && query.length < 15_000
      ? await fetch(query, { headers, signal })
      : await fetch(`${address}/graphql`, {
          method: 'POST',
          headers: get ? { ...json, ...headers } : headers,
          signal,
          body: JSON.stringify(asked),
        })
  return (await response.json()) as Told
}

function parameters({ query, variables, operationName }: Asked): URLSearchParams {
  return new URLSearchParams({
    query,
    ...(variables && { variables: JSON.stringify(variables) }),
    ...(operationName !== undefined && { operationName }),
  })
}
