import { createHash } from 'node:crypto'

/**
 * The headers of data that programs of any origin may read, and that are asked for again only if they have changed.
 * @param exposed the headers, besides the request's id, that pages of other origins may read
 */
export function openHeaders(...exposed: readonly string[]) {
  return {
    'access-control-allow-origin': '*',
    'access-control-expose-headers': [...exposed, 'x-request-id'].join(', '),
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  } as const
}

/** An entity tag of everything on which a representation depends: its address, its format, and the graph's revision. */
export function tagOf(...parts: readonly (string | number)[]): string {
  return `"${createHash('sha256').update(parts.join('\n')).digest('base64url')}"`
}

/** The answer to a client that has what it asks for, or that wants no more than its headers; undefined for others. */
export function withoutBody(
  request: Request,
  headers: Readonly<Record<string, string>> & { readonly etag?: string },
): Response | undefined {
  if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers })
  return request.method === 'HEAD' ? new Response(null, { headers }) : undefined
}
