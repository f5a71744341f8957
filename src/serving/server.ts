import type { RequestListener } from 'node:http'
import type { Graph, WritableGraph } from '../../cypher/engine/graph.ts'
import { type AdmitSettings, admitting } from './admit.ts'
import { exports } from './export.ts'
import { type GraphqlPlugin, graphqlOver } from './graphql.ts'
import { health } from './health.ts'
import { overHttp } from './http.ts'
import { imports } from './imports.ts'
import { limitedBody } from './limited-body.ts'
import { linkedData, notAcceptable } from './linked/linked.ts'
import { vocabularyPage } from './linked/vocabulary-page.ts'
import { mcp } from './mcp.ts'
import { ogcFeatures } from './ogc/ogc.ts'
import { packaged } from './package/packaged.ts'
import { zippedPackage } from './package/zipped-package.ts'
import { pages } from './pages.ts'
import { reconciliation } from './reconcile.ts'
import { unreadable } from './refusal.ts'
import { sdmx } from './sdmx/sdmx.ts'
import { siteMap } from './site-map.ts'
import { staticFiles } from './static-files.ts'
import { cataloguePage } from './tables/catalogue-page.ts'
import { tablesByAddress } from './tables/tables.ts'

export interface ServerSettings extends AdmitSettings {
  /** Additional plugins, which every GraphQL request passes before the server's own. */
  readonly plugins?: readonly GraphqlPlugin[]
  /** The address of the site for links that leave it, without a slash at its end; by default the one that a visitor asked. */
  readonly publicUrl?: string | undefined
  /** The sites that may show answers in a frame, as the `frame-ancestors` of a content security policy; all by default. */
  readonly embedAncestors?: string
  /** Whether a gateway of Apollo Federation 2 may take the server as one of its subgraphs; not by default. */
  readonly federation?: boolean
  /** The graph that mutations write to: the one that is served. Without it they are refused. */
  readonly writable?: WritableGraph
}

/**
 * Creates the web server: GraphQL and GraphiQL at `/graphql`, `/export`, `/reconcile`, tables at `/table` and in `/datapackage.zip`, files to
 * import at `/import`, features at `/ogc`, linked data at the addresses of things and at `/dump.nq`, `/mcp`, `/health/live`, `/health/ready`,
 * and the pages of the site.
 * @param graph the graph to serve
 * @returns a listener of Node's HTTP server
 */
export function server(
  graph: Graph,
  { plugins, publicUrl, embedAncestors = '*', federation, writable, ...settings }: ServerSettings = {},
): RequestListener {
  const admit = admitting(graph, settings)
  const yoga = graphqlOver(admit, plugins, federation, writable)
  const built = new URL('../web/dist/', import.meta.url)
  const handlers = [
    health(graph),
    exports(yoga),
    mcp(yoga, publicUrl),
    reconciliation(yoga, embedAncestors, publicUrl),
    staticFiles(built),
    siteMap(yoga, publicUrl),
    packaged(yoga, publicUrl),
    zippedPackage(yoga, publicUrl),
    tablesByAddress(yoga, publicUrl),
    imports(yoga, publicUrl),
    sdmx(yoga, publicUrl),
    ogcFeatures(yoga, publicUrl),
    linkedData(yoga, publicUrl),
    pages(yoga, built, { '/table': cataloguePage, '/vocabulary': vocabularyPage }, embedAncestors, publicUrl),
    notAcceptable,
  ]

  return overHttp(admit, yoga, async (request, admitted) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/graphql' && !wantsPage(request)) {
      const limited = unreadable(request) ?? (await limitedBody(request))
      return limited instanceof Response ? limited : yoga.fetch(limited, { admitted })
    }
    for (const handler of handlers) {
      const response = await handler(request, admitted)
      if (response) return response
    }
    return Response.json({ error: `Nothing is at ${pathname}: try /graphql` }, { status: 404 })
  })
}

/** True if a browser opens /graphql and wants GraphiQL; programs want JSON. */
function wantsPage(request: Request): boolean {
  return request.method === 'GET' && (request.headers.get('accept') ?? '').includes('text/html')
}
