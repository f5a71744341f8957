import { randomUUID } from 'node:crypto'
import type { Graph } from '../../cypher/engine/graph.ts'
import { Lifetime } from '../../cypher/engine/lifetime.ts'
import { readers } from '../../cypher/engine/reader.ts'
import { type Announcements, revisionsOf } from '../../cypher/engine/revisions.ts'
import { type KnownAtSettings, knowingAt } from '../../cypher/knowledge/ledger/known-at.ts'
import type { Workspaces } from '../../schema/imports/workspaces.ts'
import type { WorkspaceFlows } from '../../schema/mirror/workspace-flows.ts'
import type { Request, Viewer } from '../../schema/request.ts'

/** `cache`: cache rows across requests until the graph changes. */
export interface AdmitSettings extends KnownAtSettings {
  /** How long one request may take. The default of nine seconds is less than the grace period of a stopping server. */
  readonly deadlineMilliseconds?: number
  /**
   * Identifies the viewer by the headers, and by who sent them; null for an anonymous request. If left out, all requests are anonymous.
   * @throws {Refused} if the request must not be answered
   */
  readonly viewerOf?: (header: Header, peer?: Peer) => Viewer | null | Promise<Viewer | null>
  /** The workspaces of imported files; without them nothing can be imported. */
  readonly workspaces?: Workspaces
  /** Says how somebody signs in here. */
  readonly signIn?: () => Promise<string>
  /** By which the processes over one graph tell each other of changes. */
  readonly announcements?: Announcements | undefined
  /** Compares the rows of workspaces; without it only those of the graph are. */
  readonly workspaceFlows?: WorkspaceFlows
}

/** Who is at the other end of the connection by which a request came. */
export interface Peer {
  readonly address: string | undefined
  readonly httpVersion: string
}

/** The value of a header; its name in lower case. */
export type Header = (name: string) => string | null | undefined

/**
 * Creates a request from its headers, or refuses it. Every entry point calls it: GraphQL, exports, health, pages and the command line.
 * @throws {Refused} if the request must not be answered
 */
export type Admit = (header?: Header, id?: string, peer?: Peer) => Promise<Request>

/** What a refusal has besides: headers of the answer, and what led to it, for the log. */
interface Beside {
  readonly headers?: Readonly<Record<string, string>>
  readonly cause?: unknown
}

/** The request is refused, with this HTTP status and error code. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly headers: Readonly<Record<string, string>>
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    { headers = {}, cause }: Beside = {},
  ) {
    super(message, { cause })
    this.headers = headers
  }
}

/** Returns the function that admits requests to a graph. */
export function admitting(
  graph: Graph,
  {
    cache = false,
    knownAtNodes,
    deadlineMilliseconds = 9_000,
    viewerOf,
    signIn,
    announcements,
    workspaces,
    workspaceFlows,
  }: AdmitSettings = {},
): Admit {
  const reader = readers(graph, { cache })
  const knownAt = knowingAt(graph, { cache, ...(knownAtNodes !== undefined && { knownAtNodes }) })
  const revisions = revisionsOf(graph, { announcements })
  return async (header = () => null, id = requestId(header), peer) => {
    const lifetime = new Lifetime(deadlineMilliseconds)
    const viewer = (await viewerOf?.(header, peer)) ?? null
    const unread = viewer === null && (header('authorization') || header('cookie')) ? { unread: true } : {}
    const lastEvent = header('last-event-id')
    const shared = {
      spent: { values: 0 },
      reader,
      knownAt,
      revisions,
      id,
      viewer,
      audience: audienceOf(viewer, unread.unread),
      ...unread,
      ...(workspaces && { workspaces }),
      ...(workspaceFlows && { workspaceFlows }),
    }
    return { ...reader({ lifetime }), ...shared, ...(signIn && { signIn }), ...(lastEvent ? { lastEvent } : {}) }
  }
}

/** The id of a request: the one that the client sent, so that it can be found in both logs, or a random one. */
export function requestId(header: Header): string {
  const given = header('x-request-id')
  return given && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID()
}

/**
 * Requests of one audience may share an answer: those of one viewer with the same scopes, or of anyone. A request with credentials but no
 * viewer shares with none, since a plugin may still read the credentials; the id of the request won't do for that, for clients choose it.
 */
function audienceOf(viewer: Viewer | null, unread = false): string {
  if (viewer) return `viewer ${JSON.stringify([viewer.id, [...viewer.scopes].sort()])}`
  return unread ? `request ${randomUUID()}` : 'public'
}
