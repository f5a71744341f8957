import type { Request as Admitted } from '../../schema/request.ts'
import { escaped } from './export/xml.ts'
import { answer, type Yoga } from './graphql.ts'
import { refusal } from './refusal.ts'

/** The lists of entities that have pages, as the root fields of GraphQL are called. */
const lists = [
  'countries',
  'regions',
  'ports',
  'places',
  'railways',
  'corridors',
  'passages',
  'commodities',
  'agreements',
  'organizations',
  'events',
  'sectors',
] as const

/** The pages that are one of a kind, and what describes the data to programs. */
const wholePages = [
  '/',
  '/conflicts',
  '/stories',
  '/table',
  '/ogc',
  '/vocabulary',
  '/dataset',
  '/datapackage.json',
] as const

const listAt = /^\/sitemap\/([a-z]+)\.xml$/

/**
 * Serves `/robots.txt`, and for search engines `/sitemap.xml` with one map of the stories and measures and one for each kind of entity. Entities are asked of GraphQL, through all
 * its plugins.
 * @param publicUrl the address of the site; by default the one that the visitor asked
 * @returns a function that resolves to undefined for other requests
 */
export function siteMap(yoga: Yoga, publicUrl?: string) {
  return async (request: Request, admitted: Admitted): Promise<Response | undefined> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
    const { pathname, origin: asked } = new URL(request.url)
    const origin = publicUrl ?? asked
    if (pathname === '/robots.txt')
      return text('text/plain', `User-agent: *\nDisallow: /export\nSitemap: ${origin}/sitemap.xml\n`)
    if (pathname === '/sitemap.xml')
      return xml(
        'sitemapindex',
        'sitemap',
        ['stories', ...lists].map((list) => `${origin}/sitemap/${list}.xml`),
      )
    if (pathname === '/sitemap/stories.xml') {
      const { listed } = await import('../web/pages/story/shipped/shipped.ts')
      const { measures } = await import('../web/pages/measure/measures.ts')
      const stories = listed.map(({ slug }) => `/story/${slug}`)
      return xml(
        'urlset',
        'url',
        [...wholePages, ...measures.map(({ slug }) => `/measure/${slug}`), ...stories].map((path) => origin + path),
      )
    }
    const list = lists.find((one) => one === listAt.exec(pathname)?.[1])
    if (!list) return undefined
    const addresses: string[] = []
    for (let after: string | null = null; ; ) {
      const page: Page = await ask({ query: queryOf(list), variables: { after } })
      if (!page.data?.list) return refusal(503, 'UNAVAILABLE', page.errors?.[0]?.message ?? 'The graph does not answer')
      addresses.push(...page.data.list.nodes.map(({ id }) => `${origin}/entity/${id}`))
      if (!page.data.list.pageInfo.hasNextPage) break
      after = page.data.list.pageInfo.endCursor
    }
    return xml('urlset', 'url', addresses)

    async function ask(operation: object): Promise<Page> {
      return (await answer(yoga, operation, request, admitted)) as Page
    }
  }
}

interface Page {
  readonly data?: {
    readonly list: {
      readonly nodes: readonly { readonly id: string }[]
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
    } | null
  } | null
  readonly errors?: readonly { readonly message: string }[]
}

function queryOf(list: (typeof lists)[number]): string {
  return `query SiteMap($after: String) { list: ${list}(first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`
}

function xml(whole: string, part: string, addresses: readonly string[]): Response {
  const parts = addresses.map((address) => `<${part}><loc>${escaped(address)}</loc></${part}>`)
  return text(
    'application/xml',
    `<?xml version="1.0" encoding="UTF-8"?>\n<${whole} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${parts.join('\n')}\n</${whole}>\n`,
  )
}

function text(type: string, body: string): Response {
  return new Response(body, {
    headers: { 'content-type': `${type}; charset=utf-8`, 'x-content-type-options': 'nosniff' },
  })
}
