import Negotiator from 'negotiator'
import { BadInput } from '../../../cypher/knowledge/errors.ts'
import type { Request as Admitted } from '../../../schema/request.ts'
import type { Yoga } from '../graphql.ts'
import { asked } from '../linked/asking.ts'
import { type AskGraphql, TableRefused } from '../tables/asking.ts'
import type { Collection, Feature } from './collection.ts'
import { collections } from './collections.ts'
import { collectionDocument, collectionList, conformance, type Document, landing } from './documents.ts'
import { type Link, selfAndPage, types } from './links.ts'
import { askingFor, refusal, sent } from './open.ts'
import { openapi } from './openapi.ts'
import { featuresPage, page, pageHeaders } from './page.ts'
import { featuresAsked, onlyKnown } from './parameters.ts'

/** What a document is made for. */
interface Asked {
  readonly request: Request
  readonly ask: AskGraphql
  readonly site: string
  /** The address that was asked, on the site. */
  readonly address: string
  readonly url: URLSearchParams
  readonly isPage: boolean
}

/**
 * Serves places and lines of the graph as OGC API Features Part 1: `/ogc`, `/ogc/api`, `/ogc/conformance`, `/ogc/collections`. All is
 * asked of GraphQL through its plugins.
 * @param publicUrl the address of the site; by default the one that the client asked
 * @returns a function that resolves to undefined for other requests
 */
export function ogcFeatures(yoga: Yoga, publicUrl?: string) {
  return async (request: Request, admitted: Admitted): Promise<Response | undefined> => {
    const { pathname, search, searchParams: url, origin } = new URL(request.url)
    const [, path] = /^\/ogc(\/.*)?$/.exec(pathname) ?? []
    if (path === undefined && pathname !== '/ogc') return undefined
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refusal(405, 'METHOD_NOT_ALLOWED', 'Use GET for /ogc', undefined, { allow: 'GET, HEAD' })
    const site = publicUrl ?? origin
    const ask = askingFor(yoga, request, admitted)
    try {
      const isPage = wantsPage(request, url)
      return await answerTo((path ?? '').split('/').filter(Boolean).map(decodeURIComponent), {
        ...{ request, ask, site, url, isPage, address: site + pathname + search },
      })
    } catch (error) {
      if (error instanceof URIError) return refusal(400, 'BAD_USER_INPUT', 'The address is no well-formed URL')
      if (error instanceof BadInput) return refusal(400, 'BAD_USER_INPUT', error.message, error.argument)
      if (error instanceof TableRefused) return refused(error)
      throw error
    }
  }
}

/** A cursor is called so here, and `after` in GraphQL. */
function refused({ status, code, message, parameter }: TableRefused): Response {
  if (parameter !== 'after') return refusal(status, code, message, parameter)
  return refusal(status, code, '`cursor` is none of this page: follow the link `next` of the page before', 'cursor')
}

/** @throws {BadInput} if there is no such format */
function wantsPage({ headers }: Request, url: URLSearchParams): boolean {
  const format = url.get('f')
  if (format !== null && format !== 'json' && format !== 'html')
    throw new BadInput('f', `\`f\` is ${JSON.stringify(format)}: there are json and html`)
  if (format !== null) return format === 'html'
  const accept = headers.get('accept') ?? undefined
  return new Negotiator({ headers: { accept } }).mediaType([types.geojson, types.json, 'text/html']) === 'text/html'
}

async function answerTo(path: readonly string[], given: Asked): Promise<Response> {
  const { site, address, isPage, url } = given
  const [first, id, items, featureId, more] = path
  const isItem = first === 'collections' && items === 'items' && more === undefined
  const collection = id === undefined ? undefined : collections.get(id)
  if (isItem && collection && featureId !== undefined) return oneFeature(collection, featureId, given)
  if (isItem && collection) return features(collection, given)
  const isCollection = first === 'collections' && collection && items === undefined
  if (first === 'collections' && id !== undefined && !collection)
    return refusal(404, 'NOT_FOUND', `There is no collection ${JSON.stringify(id)}: there are ${names()}`)
  if (!isCollection && (id !== undefined || !['api', 'conformance', 'collections', undefined].includes(first)))
    return refusal(404, 'NOT_FOUND', `Nothing is at ${new URL(address).pathname}: try ${site}/ogc/collections`)
  onlyKnown(url, ['f'], 'this address')
  // A plugin that refuses refuses these too, though nothing in them is of the graph.
  await asked(given.ask, { query: '{ about { revision } }' })
  if (isCollection) return documented(collectionDocument(collection, site, address, isPage), given)
  if (first === 'api') return described(given)
  if (first === 'conformance') return documented(conformance(address, isPage), given)
  if (first === 'collections') return documented(collectionList(site, address, isPage), given)
  return documented(landing(site, address, isPage), given)
}

const names = () => [...collections.keys()].join(', ')

function documented(document: Document, { request, isPage, site }: Asked): Response {
  const json = JSON.stringify(document)
  return isPage
    ? sent(request, page(document, site), types.html, json, pageHeaders)
    : sent(request, json, types.json, json)
}

function described({ request, site }: Asked): Response {
  const json = JSON.stringify(openapi(site))
  return sent(request, json, types.openapi, json)
}

/** A page of features. */
async function features(collection: Collection, given: Asked): Promise<Response> {
  const { request, ask, site, url, address, isPage } = given
  const found = await collection.page(ask, await featuresAsked(collection, url, ask), site)
  const links: Link[] = [
    ...selfAndPage(address, types.geojson, isPage),
    { href: `${site}/ogc/collections/${collection.id}`, rel: 'collection', type: types.json, title: collection.title },
  ]
  if (found.next !== null) links.push(nextOf(address, found.next, isPage))
  const document = {
    type: 'FeatureCollection',
    title: collection.title,
    features: found.features,
    links,
    timeStamp: new Date().toISOString(),
    ...(found.matched !== undefined && { numberMatched: found.matched }),
    numberReturned: found.features.length,
  }
  const headers = {
    'x-revision': String(found.revision),
    link: links.map(({ href, rel, type }) => `<${href}>; rel="${rel}"; type="${type}"`).join(', '),
  }
  const told = [found.revision, site].join(' ')
  if (!isPage) return sent(request, JSON.stringify(document), types.geojson, told, headers)
  const text = `${found.features.length} features${found.matched === undefined ? '' : ` of ${found.matched}`}. ${collection.description}`
  const body = featuresPage(collection, found.features, { title: collection.title, description: text, links }, site)
  return sent(request, body, types.html, told, { ...headers, ...pageHeaders })
}

function nextOf(address: string, cursor: string, isPage: boolean): Link {
  const url = new URL(address)
  url.searchParams.set('cursor', cursor)
  return { href: url.href, rel: 'next', type: isPage ? 'text/html' : types.geojson, title: 'The features that follow' }
}

/** One feature by its id. */
async function oneFeature(collection: Collection, id: string, given: Asked): Promise<Response> {
  const { request, ask, site, url, address, isPage } = given
  onlyKnown(url, ['f'], 'a feature')
  const asked = { limit: 1, cursor: null, box: null, until: null, values: new Map(), id }
  const { features, revision } = await collection.page(ask, asked, site)
  const [feature] = features
  if (!feature)
    return refusal(
      404,
      'NOT_FOUND',
      `${collection.title} have no feature ${JSON.stringify(id)}: ids are those of ${site}/ogc/collections/${collection.id}/items`,
    )
  const links: Link[] = [
    ...selfAndPage(address, types.geojson, isPage),
    { href: `${site}/ogc/collections/${collection.id}`, rel: 'collection', type: types.json, title: collection.title },
  ]
  const headers = { 'x-revision': String(revision) }
  const told = [revision, site].join(' ')
  if (!isPage) return sent(request, JSON.stringify({ ...feature, links }), types.geojson, told, headers)
  const title = titleOf(feature)
  const body = featuresPage(collection, features, { title, links }, site)
  return sent(request, body, types.html, told, { ...headers, ...pageHeaders })
}

const titleOf = ({ id, properties }: Feature) => String(properties.name ?? id)
