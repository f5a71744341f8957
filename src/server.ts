import type { RequestListener } from 'node:http'
import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases'
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens'
import { createServerAdapter } from '@whatwg-node/server'
import { execute } from 'graphql'
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga'
import { batching } from '../cypher/engine/batching.ts'
import { caching } from '../cypher/engine/caching.ts'
import { withDeadline } from '../cypher/engine/deadline.ts'
import type { Graph } from '../cypher/engine/graph.ts'
import { joining } from '../cypher/engine/joining.ts'
import { naming } from '../cypher/engine/naming.ts'
import { columnsOf } from '../schema/columns.ts'
import { type Context, schema } from '../schema/index.ts'
import { maskError } from './errors.ts'
import { exports } from './export.ts'
import { health } from './health.ts'
import { limitedBody } from './limited-body.ts'
import { quickGraphql } from './quick-graphql.ts'
import { type QuickOperations, quickOperations } from './quick-operations.ts'
import { staticFiles } from './static-files.ts'

export interface ServerSettings {
  /** Keep what was read from one request to the next, until the graph changes. */
  readonly cache?: boolean
  /** How long one GraphQL request may take; nine seconds where it is left out, less than a server that stops waits. */
  readonly deadlineMilliseconds?: number
}

type Handler = (request: Request) => Response | Promise<Response>

/**
 * The program's web side: GraphQL and GraphiQL at `/graphql`, `/export`, `/health/live` and `/health/ready`, the pages' files.
 * Operations that come again are answered without the detour over the Fetch API.
 * @param graph what is served
 * @returns a listener of Node's HTTP server
 */
export function server(graph: Graph, settings: ServerSettings = {}): RequestListener {
  const context = contexts(graph, settings)
  const graphql = yoga(context)
  return quickGraphql(quickOperations(graphql, context), createServerAdapter(whole(graph, graphql, exports(context))))
}

/** The quick way alone: it answers operations that come again. */
export function quickly(graph: Graph): QuickOperations {
  const context = contexts(graph)
  return quickOperations(yoga(context), context)
}

function whole(
  graph: Graph,
  graphql: YogaServerInstance<object, Context>,
  exporting: ReturnType<typeof exports>,
): Handler {
  const files = staticFiles(new URL('./web/dist/', import.meta.url))
  const ready = health(graph)
  return async (request) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/graphql' && !wantsPage(request)) {
      const limited = await limitedBody(request)
      return limited instanceof Response ? limited : graphql.fetch(limited)
    }
    return (await ready(request)) ?? (await exporting(request)) ?? (await files(request)) ?? notFound(pathname)
  }
}

/** GraphQL alone. */
export function graphqlOver(graph: Graph, settings: ServerSettings = {}): YogaServerInstance<object, Context> {
  return yoga(contexts(graph, settings))
}

/** Makes the context of each request: its queues are shared by all, its time is its own. */
function contexts(graph: Graph, { cache = false, deadlineMilliseconds = 9_000 }: ServerSettings = {}): () => Context {
  // In the embedded engine a statement costs no trip.
  const shared = batching(naming(graph.engine === 'neo4j' ? joining(graph) : graph))
  const graphOfRequest = cache ? caching(shared) : () => shared
  return () => ({
    graph: withDeadline(graphOfRequest(), deadlineMilliseconds),
    today: new Date().toISOString().slice(0, 10),
  })
}

function yoga(context: () => Context): YogaServerInstance<object, Context> {
  return createYoga<object, Context>({
    schema,
    graphiql: false,
    landingPage: false,
    logging: 'warn',
    plugins: [
      maxAliasesPlugin({ n: 100, exposeLimits: true }),
      maxTokensPlugin({ n: 5_000, exposeLimits: true }),
      inOrder,
      onlyColumnsRead,
    ],
    maskedErrors: { maskError },
    context,
  }) as YogaServerInstance<object, Context>
}

/** Yoga's own executor puts the fields that have to wait last; GraphQL's keeps the order in which they were asked for. */
const inOrder: Plugin = { onExecute: ({ setExecuteFn }) => setExecuteFn(execute) }

/** Tells the loaders what the operation reads. */
const onlyColumnsRead: Plugin<Context> = {
  onExecute({ args, extendContext }) {
    extendContext({ columns: columnsOf(schema, args.document) })
  },
}

/** A browser that opens /graphql wants GraphiQL; a program that asks it wants JSON. */
function wantsPage(request: Request): boolean {
  return request.method === 'GET' && (request.headers.get('accept') ?? '').includes('text/html')
}

function notFound(pathname: string): Response {
  return Response.json({ error: `Nothing is at ${pathname}: try /graphql` }, { status: 404 })
}
