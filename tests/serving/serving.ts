import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll } from 'vitest'
import type { Graph } from '../../cypher/engine/graph.ts'
import { type ServerSettings, server } from '../../src/serving/server.ts'

const open: Server[] = []
afterAll(() => {
  for (const http of open) http.closeAllConnections()
  return Promise.all(open.map((http) => new Promise((closed) => http.close(closed))))
})

/** Serves a graph on a free port of this machine, until the suite ends. @returns its address */
export async function served(graph: Graph, settings: ServerSettings = {}): Promise<string> {
  const http = createServer(server(graph, { deadlineMilliseconds: 60_000, ...settings }))
  open.push(http)
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}`
}

/** The headers that each client sends. */
export const headersOf = {
  bare: { 'content-type': 'application/json' },
  apollo: {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json,application/json;q=0.9',
  },
  urql: {
    'content-type': 'application/json',
    accept:
      'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
  },
  browser: {
    'content-type': 'application/json',
    accept: 'application/json',
    origin: 'http://example.org',
    'sec-fetch-mode': 'cors',
  },
} as const

/** Sends one operation over HTTP. */
export async function post(
  address: string,
  body: object,
  headers: Readonly<Record<string, string>> = headersOf.bare,
): Promise<{ readonly status: number; readonly headers: Headers; readonly body: Body }> {
  const response = await fetch(`${address}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: response.status, headers: response.headers, body: (await response.json()) as Body }
}

interface Body {
  readonly data?: Record<string, ReturnType<typeof JSON.parse>> | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

/** The HTTP request that Yoga puts into the context. */
export function requestOf(context: object): Request {
  return (context as { request: Request }).request
}
