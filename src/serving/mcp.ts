import type { Request as Admitted } from '../../schema/request.ts'
import type { Yoga } from './graphql.ts'
import { longestBody } from './limited-body.ts'

/**
 * Serves the Model Context Protocol at `/mcp` by streamable HTTP, without sessions: tools and resources for agents. Tools ask GraphQL on
 * behalf of the admitted request. Programs send no Origin header; pages of other sites are refused, as the protocol demands against DNS
 * rebinding.
 * @param publicUrl the address of the site, whose own pages may ask
 * @returns a function that resolves to undefined for other requests
 */
export function mcp(yoga: Yoga, publicUrl?: string) {
  return async (request: Request, admitted: Admitted): Promise<Response | undefined> => {
    const { pathname, origin } = new URL(request.url)
    if (pathname !== '/mcp') return undefined
    const { createMcpHandler, localhostAllowedOrigins, originValidationResponse } = await import(
      '@modelcontextprotocol/server'
    )
    const own = publicUrl ? [new URL(publicUrl).hostname] : []
    const refused = originValidationResponse(request, [...localhostAllowedOrigins(), ...own])
    if (refused) return refused
    const shared = sharedWith(request.headers.get('origin'))
    if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: shared })
    const [{ mcpServer }, { askingFor }] = await Promise.all([import('./mcp/server.ts'), import('./mcp/asking.ts')])
    const asking = askingFor(yoga, request, admitted)
    const handler = createMcpHandler(() => mcpServer(async () => asking, publicUrl ?? origin), {
      maxRequestBodySize: longestBody,
    })
    const response = await handler.fetch(request)
    const headers = new Headers(response.headers)
    for (const [name, value] of Object.entries(shared)) headers.set(name, value)
    return new Response(response.body, { status: response.status, headers })
  }
}

/**
 * What a browser must be told before a page may ask, and read the answer: a client in a page sends the headers of the protocol, of the
 * old one and of the new. A program sends no Origin and needs none of it.
 */
function sharedWith(origin: string | null): Readonly<Record<string, string>> {
  if (origin === null) return { vary: 'origin' }
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'POST, GET, DELETE, OPTIONS',
    'access-control-allow-headers': [
      ...['accept', 'authorization', 'content-type', 'last-event-id'],
      ...['mcp-method', 'mcp-name', 'mcp-protocol-version', 'mcp-session-id'],
    ].join(', '),
    'access-control-expose-headers': 'mcp-protocol-version, mcp-session-id, www-authenticate, x-request-id',
    'access-control-max-age': '7200',
    vary: 'origin',
  }
}
