import { LRUCache } from 'lru-cache'

const types = ['application/json', 'application/graphql-response+json'] as const
type JsonType = (typeof types)[number]

/** Clients send few different headers: each is read once. */
const known = new LRUCache<string, { readonly type: JsonType | undefined }>({ max: 100 })

/**
 * The JSON in which a client wants GraphQL's answer: the first of its Accept header that is one. Undefined where it wants none,
 * such as a page or a stream of events.
 */
export function jsonTypeFor(accept: string | undefined): JsonType | undefined {
  if (accept === undefined) return 'application/json'
  let found = known.get(accept)
  if (!found) {
    found = { type: firstOf(accept) }
    if (accept.length <= 1_000) known.set(accept, found)
  }
  return found.type
}

function firstOf(accept: string): JsonType | undefined {
  const wanted = accept.replace(/\s/g, '').toLowerCase().split(',')
  // A browser that opens an address wants a page, although it takes anything.
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
