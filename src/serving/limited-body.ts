import { refusal } from './refusal.ts'

/** The longest body in bytes. A long operation with its variables takes about 10,000. */
export const longestBody = 256 * 1024

/**
 * Limits the length of the body of a request.
 * @returns the request, or a response with status 413 if its body is too long
 */
export async function limitedBody(request: Request): Promise<Request | Response> {
  if (!request.body || request.method === 'GET' || request.method === 'HEAD') return request
  const stated = request.headers.get('content-length')
  if (stated) return Number(stated) > longestBody ? tooLong() : request
  // Chunked transfer without a Content-Length: count the bytes while reading.
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength
    if (length > longestBody) return tooLong()
    chunks.push(chunk)
  }
  return new Request(request.url, { method: request.method, headers: request.headers, body: Buffer.concat(chunks) })
}

function tooLong(): Response {
  const message = `The request is longer than ${longestBody} bytes: send a shorter operation, with its values as variables`
  return refusal(413, 'PAYLOAD_TOO_LARGE', message)
}
