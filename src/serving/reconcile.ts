import type { Request as Admitted } from '../../schema/request.ts'
import { answer, type Yoga } from './graphql.ts'
import { limitedBody } from './limited-body.ts'
import { type Ask, dataOf, Problem } from './reconcile/asking.ts'
import { extension, proposed } from './reconcile/extending.ts'
import { manifest } from './reconcile/manifest.ts'
import { matches } from './reconcile/matching.ts'
import { preview, previewPage } from './reconcile/preview.ts'
import { suggestions } from './reconcile/suggesting.ts'
import { typeOf } from './reconcile/types.ts'
import { framedBy } from './security-headers.ts'

/** The most properties that are proposed for a type, unless fewer are asked for. */
const mostProposed = 50

/**
 * The Reconciliation Service API 0.2 at `/reconcile`, by which OpenRefine and others match the names in a table to entities, and add
 * columns of what is known of them. Everything is asked of GraphQL on behalf of the client, through all plugins.
 * @param publicUrl the address of the site; by default the one that the client asked
 * @returns a function that resolves to undefined for other requests
 */
export function reconciliation(yoga: Yoga, embedAncestors: string, publicUrl?: string) {
  return async (request: Request, admitted: Admitted): Promise<Response | undefined> => {
    const { pathname, searchParams, origin: asked } = new URL(request.url)
    if (pathname !== '/reconcile' && !pathname.startsWith('/reconcile/')) return undefined
    const origin = publicUrl ?? asked
    if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: open })
    const ask: Ask = async (operation) => dataOf(await answer(yoga, operation, request, admitted))
    const callback = request.method === 'GET' ? searchParams.get('callback') : null
    try {
      if (callback !== null && !/^[\w$.]{1,100}$/.test(callback))
        throw new Problem(400, 'The callback must be the name of a function', 'callback')
      if (pathname === '/reconcile/preview') {
        const card = await previewed(ask, searchParams, origin)
        const headers = { ...framedBy(embedAncestors), ...open, 'content-type': 'text/html; charset=utf-8' }
        return new Response(previewPage(card), { headers })
      }
      const parameters = pathname === '/reconcile' ? await parametersOf(request) : searchParams
      if (parameters instanceof Response) return parameters
      return json(await answered(pathname, parameters, ask, origin), 200, callback)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      const { status, message, field } = error
      return json({ status: 'error', message, ...(field !== undefined && { field }) }, status, null)
    }
  }
}

async function answered(pathname: string, parameters: URLSearchParams, ask: Ask, origin: string): Promise<object> {
  const [, , part, what = ''] = pathname.split('/')
  if (part === undefined) {
    const [queries, extend] = [parameters.get('queries'), parameters.get('extend')]
    if (queries !== null) return matches(ask, parsed(queries, 'queries'))
    return extend === null ? manifest(origin) : extension(ask, parsed(extend, 'extend'))
  }
  if (part === 'suggest') {
    const suggested = await suggestions(ask, what, parameters)
    if (suggested) return suggested
  }
  if (part === 'flyout' && what === 'entity')
    return { id: parameters.get('id'), html: await previewed(ask, parameters, origin) }
  if (part === 'properties') {
    const type = parameters.get('type')
    if (type && !typeOf(type)) throw new Problem(400, `No type is called ${type}`, 'type')
    const limit = Number(parameters.get('limit') ?? mostProposed)
    return proposed((type && typeOf(type)?.id) || null, limit > 0 ? Math.min(limit, mostProposed) : mostProposed)
  }
  throw new Problem(404, `Nothing is at ${pathname}: the service is at /reconcile`)
}

async function previewed(ask: Ask, parameters: URLSearchParams, origin: string): Promise<string> {
  const card = await preview(ask, parameters.get('id') ?? '', origin)
  if (card === undefined) throw new Problem(404, 'There is no such entity', 'id')
  return card
}

/** The parameters of a request: from the address, a form or a JSON object. */
async function parametersOf(request: Request): Promise<URLSearchParams | Response> {
  if (request.method === 'GET' || request.method === 'HEAD') return new URL(request.url).searchParams
  if (request.method !== 'POST') throw new Problem(405, 'Use GET or POST for /reconcile')
  const limited = await limitedBody(request)
  if (limited instanceof Response) return limited
  const body = await limited.text()
  if (!(request.headers.get('content-type') ?? '').includes('json')) return new URLSearchParams(body)
  const fields = parsed(body, 'body')
  if (typeof fields !== 'object' || fields === null) throw new Problem(400, 'It must be an object', 'body')
  return new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, JSON.stringify(value)]))
}

function parsed(text: string, field: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem(400, 'It is not JSON', field)
  }
}

const open = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'content-type, authorization',
  'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
  'access-control-expose-headers': 'x-request-id',
  'access-control-max-age': '86400',
  'x-content-type-options': 'nosniff',
}

/** An answer as JSON, or as a script that calls a function with it. */
function json(body: object, status: number, callback: string | null): Response {
  const text = JSON.stringify(body)
  return callback === null
    ? new Response(text, { status, headers: { ...open, 'content-type': 'application/json; charset=utf-8' } })
    : new Response(`/**/${callback}(${text.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')});`, {
        status,
        headers: { ...open, 'content-type': 'application/javascript; charset=utf-8' },
      })
}
