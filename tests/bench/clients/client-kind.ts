import type { Parameters } from '../../../cypher/engine/graph.ts'

export const clientNames = ['apollo', 'urql', 'browser', 'bare'] as const
export type ClientName = (typeof clientNames)[number]

/** What a program asks its client for. */
export interface Operation {
  readonly query: string
  readonly operationName?: string
  readonly variables: Parameters
}

/** A request as it is sent, apart from what the HTTP library adds: `host`, `connection` and `content-length`. */
export interface WireRequest {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** A kind of client: how it writes a document down, and the request that it sends. */
export interface ClientKind {
  readonly name: ClientName
  /** Which client it is and where it runs, for the heading of a table. */
  readonly about: string
  /** The document as this client sends it, under this name where its programs name their operations. */
  document(query: string, operationName: string): string
  /** The request for an operation whose document has been written; `port` is the server's. */
  request(operation: Operation, port: number): WireRequest
}
