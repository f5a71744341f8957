import { createHash } from 'node:crypto'
import { compressed, encodingFor } from './compressed-files.ts'

/** The headers by which caches and compression tell answers at one address apart. */
export const varying = { vary: 'accept, accept-encoding, accept-language' }

/** Sends a body, compressed if it is text, unless the client has it already. */
export async function unlessKnown(
  request: Request,
  status: number,
  body: Buffer<ArrayBuffer>,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const etag = `W/"${createHash('sha256').update(body).digest('base64url')}"`
  if (status === 200 && request.headers.get('if-none-match') === etag)
    return new Response(null, { status: 304, headers: { ...headers, etag } })
  const encoding = headers['content-type']?.startsWith('text/') ? encodingFor(request) : 'identity'
  return new Response(request.method === 'HEAD' ? null : await compressed(body, encoding), {
    status,
    headers: { ...headers, etag, ...(encoding !== 'identity' && { 'content-encoding': encoding }) },
  })
}
