import { LRUCache } from 'lru-cache'

const types = ['application/json', 'application/graphql-response+json'] as const
type JsonType = (typeof types)[number]

/** Clients send few different Accept headers, so each is parsed once. */
const cache = new LRUCache<string, { readonly type: JsonType | undefined }>({ max: 100 })

/**
 * The JSON media type for the answer to a client: the first in its Accept header. Undefined if the client accepts no JSON, but for example
 * a page or an event stream.
 */
export function jsonTypeFor(accept: string | undefined): JsonType | undefined {
  if (accept === undefined) return 'application/json'
  let found = cache.get(accept)
  if (!found) {
    found = { type: firstOf(accept) }
    if (accept.length <= 1_000) cache.set(accept, found)
  }
  return found.type
}

function firstOf(accept: string): JsonType | undefined {
  const wanted = accept.replace(/\s/g, '').toLowerCase().split(',')
  // A browser that opens a URL wants a page, although it also accepts */*.
  if (wanted.some((each) => each.startsWith('text/html'))) return undefined
  for (const each of wanted) {
    const [type = '', ...parameters] = each.split(';')
    if (parameters.some((parameter) => parameter.startsWith('charset=') && parameter !== 'charset=utf-8')) continue
    const [main, sub] = type.split('/')
    const match = types.find(
      (json) => (main === '*' || main === 'application') && (sub === '*' || json === `application/${sub}`),
    )
    if (match) return match
  }
  return undefined
}
