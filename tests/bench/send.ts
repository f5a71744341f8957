import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import type { Client } from 'undici'
import type { WireRequest } from './clients/client-kind.ts'

const decompress: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  br: brotliDecompressSync,
  deflate: inflateSync,
  gzip: gunzipSync,
}

/** @returns the status and what the answer holds, decompressed where the server compressed it */
export function send(
  client: Client,
  { method, path, headers, body }: WireRequest,
): Promise<{ readonly status: number; readonly body: Buffer }> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let status = 0
    let encoding = ''
    client.dispatch(
      { method, path, headers, body: body ?? null },
      {
        onConnect: () => undefined,
        onHeaders: (answered, raw: readonly Buffer[]) => {
          status = answered
          encoding = encodingIn(raw)
          return true
        },
        onData: (chunk) => {
          chunks.push(chunk)
          return true
        },
        onComplete: () => {
          const whole = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)
          resolve({ status, body: decompress[encoding]?.(whole) ?? whole })
        },
        onError: reject,
      },
    )
  })
}

function encodingIn(raw: readonly Buffer[]): string {
  for (let at = 0; at < raw.length; at += 2)
    if (raw[at]?.length === 16 && raw[at]?.toString().toLowerCase() === 'content-encoding')
      return raw[at + 1]?.toString() ?? ''
  return ''
}
