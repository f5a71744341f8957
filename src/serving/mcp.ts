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
    const [{ mcpServer }, { askingFor }] = await Promise.all([import('./mcp/server.ts'), import('./mcp/asking.ts')])
    const ask = askingFor(yoga, request, admitted)
    const handler = createMcpHandler(() => mcpServer(async () => ask, publicUrl ?? origin), {
      maxRequestBodySize: longestBody,
    })
    return handler.fetch(request)
  }
}
