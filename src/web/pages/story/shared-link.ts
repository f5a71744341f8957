import { type Read, type ReaderStory, readStory } from './file.ts'
import { limits } from './limits.ts'

/** The name of the page of stories that stand in their own link. */
export const sharedSlug = 'shared'

/** The path of a story with the whole of it in the query: compressed, in the letters of addresses. */
export async function sharedPath(story: ReaderStory): Promise<string> {
  const bytes = await through(new TextEncoder().encode(JSON.stringify(story)), new CompressionStream('deflate-raw'))
  const code = btoa(String.fromCharCode(...bytes))
  return `/story/${sharedSlug}?s=${code.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`
}

/** Whether a link is short enough to be sent. */
export function fitsInLink(path: string): boolean {
  return path.length <= limits.link
}

/** The story in a link. It is a stranger's: nothing of it is trusted, and it is not unpacked beyond the limit. */
export async function storyInLink(code: string): Promise<Read> {
  if (code.length > limits.link) return { problem: { what: 'tooLarge' } }
  try {
    const bytes = Uint8Array.from(atob(code.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))
    const json = await through(bytes, new DecompressionStream('deflate-raw'), limits.file)
    if (json.length > limits.file) return { problem: { what: 'tooLarge' } }
    return readStory(new TextDecoder('utf-8', { fatal: true }).decode(json))
  } catch {
    return { problem: { what: 'damaged' } }
  }
}

/** What a stream makes of bytes; it is not read beyond a maximum. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most = Number.POSITIVE_INFINITY,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value)
    length += part.value.length
    if (length > most) {
      await reader.cancel()
      break
    }
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
