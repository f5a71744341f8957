import { randomUUID } from 'node:crypto'
import type { Graph } from '../../cypher/engine/graph.ts'
import { Lifetime } from '../../cypher/engine/lifetime.ts'
import { readers } from '../../cypher/engine/reader.ts'
import type { Request, Viewer } from '../../schema/request.ts'

export interface AdmitSettings {
  /** Keep what was read from one request to the next, until the graph changes. */
  readonly cache?: boolean
  /** How long one request may take; nine seconds where it is left out, less than a server that stops waits. */
  readonly deadlineMilliseconds?: number
  /**
   * Tells who asks, by the request's headers; null for anybody. Nobody signs in where it is left out.
   * @throws {Refused} where the request is not to be answered
   */
  readonly viewerOf?: (header: Header) => Viewer | null | Promise<Viewer | null>
}

/** The value of a header; its name in lower case. */
export type Header = (name: string) => string | null | undefined

/**
 * Makes a request of its headers, or refuses it. Every door calls it: GraphQL, exports, health, pages and the command line.
 * @throws {Refused} where the request is not to be answered
 */
export type Admit = (header?: Header, id?: string) => Promise<Request>

/** A request that is not answered, and why. */
export class Refused extends Error {
  override readonly name = 'Refused'
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** Makes the requests to a graph. */
export function admitting(
  graph: Graph,
  { cache = false, deadlineMilliseconds = 9_000, viewerOf }: AdmitSettings = {},
): Admit {
  const reader = readers(graph, { cache })
  return async (header = () => null, id = requestId(header)) => {
    const lifetime = new Lifetime(deadlineMilliseconds)
    const viewer = (await viewerOf?.(header)) ?? null
    return { ...reader({ lifetime }), reader, id, viewer, audience: audienceOf(header, viewer, id) }
  }
}

/** The id of a request. A client may give one of its own, to find it in both logs. */
export function requestId(header: Header): string {
  const given = header('x-request-id')
  return given && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID()
}

/** Whoever sends credentials that nobody has read here may still be known to something further on: that request is shared with none. */
function audienceOf(header: Header, viewer: Viewer | null, id: string): string {
  if (viewer) return `viewer ${viewer.id}`
  return header('authorization') ? `request ${id}` : 'public'
}
