import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'

const jsonTypes = ['application/json', 'application/graphql-response+json'] as const

/** What a client may want instead of JSON; answered over the Fetch API. */
const otherTypes = ['text/html', 'text/event-stream', 'multipart/mixed']

/** The preferred type by Accept header. Clients send few different ones, and reading one takes 6 µs. */
const preferred = new LRUCache<string, string>({
  max: 100,
  memoMethod: (accept) => new Negotiator({ headers: { accept } }).mediaType([...jsonTypes, ...otherTypes]) ?? 'none',
})

/**
 * The JSON media type for the answer to a client, by its Accept header. Undefined if the client accepts no JSON or prefers something else,
 * such as a page or an event stream.
 */
export function jsonTypeFor(accept = '*/*'): (typeof jsonTypes)[number] | undefined {
  return jsonTypes.find((type) => type === preferred.memo(accept))
}
