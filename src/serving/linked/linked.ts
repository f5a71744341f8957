import type { Request as Admitted } from '../../../schema/request.ts'
import type { Yoga } from '../graphql.ts'
import { breakOff } from '../http.ts'
import { openHeaders, tagOf, withoutBody } from '../open-data.ts'
import { dataRefusal as refusal } from '../refusal.ts'
import { streamed } from '../streamed.ts'
import { type Asking, askingFor, TableRefused } from '../tables/asking.ts'
import { unlessKnown } from '../unless-known.ts'
import { type Addresses, addressesOf, pathOf } from './addresses.ts'
import { dump, longestPage, revisionOf } from './dump.ts'
import { rdfFormats } from './formats.ts'
import { contextOf } from './json-ld.ts'
import { formatAsked, hasForms, linkHeader, mediaTypes, thingPath } from './negotiated.ts'
import { type Thing, thingAt } from './thing.ts'
import { describeVocabulary } from './vocabulary.ts'

const open = openHeaders('etag', 'link', 'x-revision')

/**
 * Serves entities, claims and sources as linked data, by the Accept header or the ending of their address; the words that they are told
 * with at `/vocabulary` and `/context.jsonld`; and all of them at `/dump.nq`. `/id/country:KAZ` leads to the address of a thing. Everything
 * is asked of GraphQL, through all its plugins.
 * @param publicUrl the address of the site; by default the one that the client asked
 * @returns a function that resolves to undefined for other requests, such as those for pages
 */
export function linkedData(yoga: Yoga, publicUrl?: string) {
  return async (request: Request, admitted: Admitted): Promise<Response | undefined> => {
    const { pathname, origin } = new URL(request.url)
    const { path, ending, named } = formatAsked(request)
    const isThing = thingPath.test(path)
    const isOurs = ['/context.jsonld', '/dump.nq'].includes(pathname) || path === '/vocabulary' || /^\/id\/./.test(path)
    if (!isOurs && !(isThing && ending)) return undefined
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refusal(405, 'METHOD_NOT_ALLOWED', `Use GET for ${pathname}`, { allow: 'GET, HEAD' })
    const addresses = addressesOf(publicUrl ?? origin)
    const asking = askingFor(yoga, request, admitted, longestPage)
    try {
      if (pathname === '/context.jsonld') return context(request, addresses)
      if (pathname === '/dump.nq') return await whole(request, asking, addresses, admitted)
      if (path === '/vocabulary') return vocabulary(request, addresses)
      if (!isThing) return toThing(path, ending && named ? `.${ending}` : '')
      const thing = await thingAt(path, asking.ask, addresses)
      return await told(request, thing, addresses, admitted)
    } catch (error) {
      if (error instanceof TableRefused) return refusal(error.status, error.code, error.message)
      throw error
    }
  }
}

/** Tells a client what there is where it takes neither a page nor any format that there is. */
export function notAcceptable(request: Request): Response | undefined {
  const { pathname } = new URL(request.url)
  if (!hasForms(pathname) || !['GET', 'HEAD'].includes(request.method)) return undefined
  return refusal(406, 'NOT_ACCEPTABLE', `${pathname} is there as ${mediaTypes.join(', ')}`, { vary: 'accept' })
}

async function told(
  request: Request,
  thing: Thing | null,
  { site }: Addresses,
  { today }: Admitted,
): Promise<Response> {
  const { path, ending, named } = formatAsked(request)
  const varying = named ? {} : { vary: 'accept, accept-encoding, accept-language' }
  if (!thing) return refusal(404, 'NOT_FOUND', `Nothing is at ${path}`, varying)
  if (thing.path !== decodedPath(path))
    return new Response(null, {
      status: 301,
      headers: { ...open, ...varying, location: `${pathOf(thing.id)}${named ? `.${ending}` : ''}` },
    })
  const { mediaType, write } = rdfFormats[ending ?? 'ttl']
  const headers = {
    ...open,
    ...varying,
    'content-type': mediaType === 'text/turtle' ? `${mediaType}; charset=utf-8` : mediaType,
    // Disagreements and descriptions are those of the day.
    etag: tagOf(thing.revision, today, path, mediaType, site),
    'x-revision': String(thing.revision),
    link: `<${site}${path}>; rel="canonical", ${linkHeader(site, path)}`,
  }
  const brief = withoutBody(request, headers)
  if (brief) return brief
  return new Response(write({ quads: await thing.quads(), root: thing.address, site }), { headers })
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** `/id/country:KAZ` is the name of a thing, and leads to what is told of it. */
function toThing(path: string, ending: string): Response {
  const location = pathOf(decodedPath(path.slice('/id/'.length))) + ending
  return new Response(null, { status: 303, headers: { ...open, vary: 'accept', location } })
}

function context(request: Request, { site }: Addresses): Promise<Response> {
  const body = JSON.stringify({ '@context': contextOf(site) }, null, 2)
  return unlessKnown(request, 200, Buffer.from(`${body}\n`), { ...open, 'content-type': 'application/ld+json' })
}

/** The vocabulary for programs; undefined for those who would rather have its page. */
function vocabulary(request: Request, addresses: Addresses): Promise<Response> | undefined {
  const { site } = addresses
  const { ending, path } = formatAsked(request)
  if (!ending) return undefined
  const varying = { vary: 'accept, accept-encoding', link: linkHeader(site, path) }
  const { mediaType, write } = rdfFormats[ending]
  const { quads, about } = describeVocabulary(addresses)
  return unlessKnown(request, 200, Buffer.from(write({ quads, root: about.value, site })), {
    ...open,
    ...varying,
    'content-type': mediaType,
  })
}

async function whole(request: Request, asking: Asking, addresses: Addresses, admitted: Admitted): Promise<Response> {
  const revision = await revisionOf(asking.ask)
  const headers = {
    ...open,
    'content-type': 'application/n-quads',
    'content-disposition': 'attachment; filename="entrepot.nq"',
    etag: tagOf(revision, admitted.today, addresses.site),
    'x-revision': String(revision),
  }
  const brief = withoutBody(request, headers)
  if (brief) return brief
  return new Response(
    streamed(dump(asking, addresses, revision), (error) => breakOff(admitted, error)),
    { headers },
  )
}
