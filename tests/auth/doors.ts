/** An entry to the server, and a request that comes by it. */
interface Door {
  readonly path: string
  readonly method?: 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: object | string
  /** True if it asks GraphQL, also the second time. */
  readonly asksGraphql?: true
  /** True if its answer is the same each time. */
  readonly isSteady?: true
}

const query = '{ country(iso: "KAZ") { name } }'
const json = { 'content-type': 'application/json' }
const asks = { asksGraphql: true, isSteady: true } as const

export const doors: Readonly<Record<string, Door>> = {
  'GraphQL by POST': { path: '/graphql', method: 'POST', headers: json, body: { query }, ...asks },
  'GraphQL by GET': { path: `/graphql?query=${encodeURIComponent(query)}`, ...asks },
  'GraphQL by POST through the Fetch API': {
    path: '/graphql',
    method: 'POST',
    headers: { 'content-type': 'application/graphql' },
    body: query,
    ...asks,
  },
  'GraphQL by GET as an event stream': {
    path: `/graphql?query=${encodeURIComponent(query)}`,
    headers: { accept: 'text/event-stream' },
    ...asks,
  },
  GraphiQL: { path: '/graphql', headers: { accept: 'text/html' } },
  tables: { path: '/table/organizations.csv', ...asks },
  'the catalogue of tables': { path: '/table.json', isSteady: true },
  SDMX: { path: '/sdmx/3.0/structure/dataflow/ENTREPOT/*/*', asksGraphql: true },
  'linked data': { path: '/entity/country:KAZ.ttl', ...asks },
  'the data package': { path: '/datapackage.json', asksGraphql: true },
  'the data set': { path: '/dataset', headers: { accept: 'application/ld+json' }, asksGraphql: true },
  exports: { path: '/export?around=port:CNHRS&format=d3&limit=5' },
  pages: { path: '/claim/F148', headers: { accept: 'text/html' }, asksGraphql: true },
  imports: { path: '/import', ...asks },
  'the site map': { path: '/sitemap.xml' },
  MCP: {
    path: '/mcp',
    method: 'POST',
    headers: { ...json, accept: 'application/json, text/event-stream', 'mcp-protocol-version': '2025-06-18' },
    body: {
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name: 'search', arguments: { text: 'Kazakhstan' } },
    },
    asksGraphql: true,
  },
  reconciliation: { path: `/reconcile?queries=${encodeURIComponent('{"q0":{"query":"Kazakhstan"}}')}`, ...asks },
  health: { path: '/health/ready', isSteady: true },
}

/** What a door answers. */
export interface Entered {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** Sends a request by a door, with further headers. */
export async function enter(at: string, door: string, more: Readonly<Record<string, string>>): Promise<Entered> {
  const { path, method = 'GET', headers = {}, body } = doors[door] as Door
  const response = await fetch(at + path, {
    method,
    headers: { ...headers, ...more },
    ...(body && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  return { status: response.status, headers: response.headers, text: await response.text() }
}
