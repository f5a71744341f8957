import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases'
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens'
import { createYoga, type YogaServerInstance } from 'graphql-yoga'
import { batching } from '../cypher/engine/batching.ts'
import { withDeadline } from '../cypher/engine/deadline.ts'
import type { Graph } from '../cypher/engine/graph.ts'
import { type Context, schema } from '../schema/index.ts'
import { maskError } from './errors.ts'
import { health } from './health.ts'
import { limitedBody } from './limited-body.ts'
import { staticFiles } from './static-files.ts'

/** How long one GraphQL request may take. */
const deadlineMilliseconds = 10_000

type Handler = (request: Request) => Response | Promise<Response>

/**
 * The program's web side as one handler: GraphQL and GraphiQL at `/graphql`, `/health/live` and `/health/ready`, the pages' files.
 * @param graph what is served
 * @returns a handler of the Fetch API's requests
 */
export function server(graph: Graph): Handler {
  const graphql = graphqlOver(graph)
  const files = staticFiles(new URL('./web/dist/', import.meta.url))
  const ready = health(graph)
  return async (request) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/graphql' && !wantsPage(request)) {
      const limited = await limitedBody(request)
      return limited instanceof Response ? limited : graphql.fetch(limited)
    }
    return (await ready(request)) ?? (await files(request)) ?? notFound(pathname)
  }
}

/** GraphQL alone. */
export function graphqlOver(graph: Graph): YogaServerInstance<object, Context> {
  const shared = batching(graph)
  return createYoga<object, Context>({
    schema,
    graphiql: false,
    landingPage: false,
    logging: 'warn',
    plugins: [maxAliasesPlugin({ n: 100, exposeLimits: true }), maxTokensPlugin({ n: 5_000, exposeLimits: true })],
    maskedErrors: { maskError },
    context: () => ({
      graph: withDeadline(shared, deadlineMilliseconds),
      today: new Date().toISOString().slice(0, 10),
    }),
  }) as YogaServerInstance<object, Context>
}

/** A browser that opens /graphql wants GraphiQL; a program that asks it wants JSON. */
function wantsPage(request: Request): boolean {
  return request.method === 'GET' && (request.headers.get('accept') ?? '').includes('text/html')
}

function notFound(pathname: string): Response {
  return Response.json({ error: `Nothing is at ${pathname}: try /graphql` }, { status: 404 })
}
