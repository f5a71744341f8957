import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { createServerAdapter } from '@whatwg-node/server'
import type { ExecutionResult } from 'graphql'
import { type GraphQLParams, processRegularResult } from 'graphql-yoga'
import { RequestAborted } from '../../cypher/engine/errors.ts'
import type { Request as Admitted } from '../../schema/request.ts'
import { type Admit, Refused, requestId } from './admit.ts'
import { answer, type Yoga } from './graphql.ts'
import { longestBody } from './limited-body.ts'
import { jsonTypeFor } from './media-type.ts'
import { refused } from './refusal.ts'

/** Answers requests other than plain GraphQL requests, with the Fetch API. */
export type Handler = (request: Request, admitted: Admitted) => Response | Promise<Response>

/** The answer to an unexpected error; the details are only logged. */
const fault = { status: 500, code: 'INTERNAL_SERVER_ERROR', message: 'Unexpected error.', headers: {} }

/** The responses in the making, by their requests. */
const outgoingOf = new WeakMap<Admitted, ServerResponse>()

/**
 * Breaks off an answer that was begun and can't be finished, so that its client doesn't take it for whole. The adapter would leave the
 * connection open for ever.
 * @param error is logged, unless the client has left
 * @returns false if the request came by no connection, as from the command line
 */
export function breakOff(admitted: Admitted, error: unknown): boolean {
  const outgoing = outgoingOf.get(admitted)
  if (outgoing && !(error instanceof RequestAborted)) console.error(`${admitted.id}: an answer broke off:`, error)
  outgoing?.destroy()
  return outgoing !== undefined
}

/**
 * The listener of Node's HTTP server. It admits each request first. GraphQL requests with JSON in and out, by POST or GET, as all common
 * clients send them, are answered without the Fetch API but with the same plugins; everything else goes through the Fetch API.
 * @param others handles everything else
 */
export function overHttp(admit: Admit, yoga: Yoga, others: Handler): RequestListener {
  const adapter = createServerAdapter<{ readonly admitted: Admitted }>(async (request, { admitted }) =>
    told(await others(request, admitted), admitted),
  )

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    if (!isWellFormed(incoming))
      throw new Refused(400, 'BAD_REQUEST', 'The URL or the Host header of this request is invalid')
    const header = (name: string) => incoming.headers[name] as string | undefined
    const id = requestId(header)
    outgoing.setHeader('x-request-id', id)
    const admitted = await admit(header, id, {
      address: incoming.socket.remoteAddress,
      httpVersion: incoming.httpVersion,
    })
    // The client may have left while its viewer was looked up.
    if (outgoing.destroyed) throw new RequestAborted()
    outgoing.once('close', () => outgoing.writableFinished || admitted.lifetime.stop(new RequestAborted()))
    const type = jsonTypeFor(incoming.headers.accept)
    const params = type && (await paramsOf(incoming))
    if (!params) {
      outgoingOf.set(admitted, outgoing)
      return adapter(incoming, outgoing, { admitted })
    }
    const request = new yoga.fetchAPI.Request(`http://localhost${incoming.url}`, {
      method: incoming.method as string,
      headers: incoming.headers as Record<string, string>,
    })
    const answered = await answer(yoga, params, request, admitted)
    if (Symbol.asyncIterator in Object(answered)) {
      await (answered as AsyncIterableIterator<unknown>).return?.()
      throw new Refused(
        406,
        'NOT_ACCEPTABLE',
        'A subscription is answered as a stream: send `accept: text/event-stream`',
      )
    }
    if (admitted.viewer) outgoing.setHeaders(new Map(Object.entries(ofViewer)))
    outgoing.setHeader(costHeader, admitted.spent.values)
    write(outgoing, answered, type)
  }

  return (incoming, outgoing) => {
    handle(incoming, outgoing).catch((error) => fail(incoming, outgoing, error))
  }
}

/**
 * What the operations behind an answer cost: how many values they can return at the very most. Of what is sent page by page it is the cost
 * until the first page.
 */
const costHeader = 'x-cost'

/** The headers by which caches between here and a viewer keep nothing for others. They know of `authorization`, but not of `x-api-key`. */
const ofViewer = { 'cache-control': 'private, no-cache', vary: 'authorization, x-api-key' }

/**
 * Tells on an answer what it cost, if anything was asked of GraphQL for it, and keeps it apart from those of other viewers in the caches on
 * its way. A second response around the first would close the stream of a client who leaves twice.
 */
function told(response: Response, { viewer, spent }: Admitted): Response {
  const { headers } = response
  if (viewer) {
    headers.set('cache-control', ofViewer['cache-control'])
    headers.append('vary', ofViewer.vary)
  }
  if (spent.values > 0) {
    headers.set(costHeader, String(spent.values))
    const exposed = headers.get('access-control-expose-headers')
    if (exposed && !exposed.includes(costHeader))
      headers.set('access-control-expose-headers', `${exposed}, ${costHeader}`)
  }
  return response
}

/** The parameters of a plain GraphQL request; undefined for other requests, whose body can still be read. */
async function paramsOf(incoming: IncomingMessage): Promise<GraphQLParams | undefined> {
  const { method, url = '', headers } = incoming
  if (method === 'GET' && url.startsWith('/graphql?'))
    return inSearchParams(new URLSearchParams(url.slice('/graphql?'.length)))
  const length = Number(headers['content-length'])
  const plain = method === 'POST' && url === '/graphql' && headers['content-encoding'] === undefined
  const json = /^application\/json *(; *charset="?utf-8"? *)?$/i.test(headers['content-type'] ?? '')
  if (!plain || !json || !(length > 0 && length <= longestBody)) return undefined
  const body = await bodyOf(incoming)
  const params = parsed(body.toString())
  if (isObject(params)) return params
  // The body stream has been consumed, so give the Fetch adapter a new one.
  Object.assign(incoming, { body: Readable.from(body) })
  return undefined
}

function inSearchParams(searchParams: URLSearchParams): GraphQLParams | undefined {
  const params: Record<string, unknown> = {}
  for (const [name, value] of searchParams) {
    if (Object.hasOwn(params, name)) return undefined
    params[name] = name === 'variables' || name === 'extensions' ? parsed(value) : value
  }
  const isComplete = ['variables', 'extensions'].every((name) => !(name in params) || isObject(params[name]))
  return isComplete ? params : undefined
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is GraphQLParams {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => resolve(Buffer.concat(chunks)))
    incoming.on('error', () => reject(new RequestAborted()))
    incoming.on('close', () => incoming.complete || reject(new RequestAborted()))
  })
}

/** Stands in for the Fetch API's Response when Yoga serializes a result. */
class Answer {
  constructor(
    readonly body: string,
    readonly init: { readonly status: number; readonly headers: Record<string, string> },
  ) {}
}

function write(outgoing: ServerResponse, result: unknown, type: string): void {
  const { body, init } = processRegularResult(
    result as ExecutionResult,
    { Response: Answer } as never,
    type,
  ) as never as Answer
  outgoing.writeHead(init.status, {
    ...init.headers,
    'content-length': Buffer.byteLength(body),
    'access-control-allow-origin': '*',
    'access-control-expose-headers': `x-request-id, ${costHeader}`,
  })
  outgoing.end(body)
}

/** Answers with an error that occurred outside GraphQL, and logs it if it is ours. */
function fail(incoming: IncomingMessage, outgoing: ServerResponse, error: unknown): void {
  if (error instanceof RequestAborted) return void outgoing.destroy()
  const { status, code, message, headers: beside } = error instanceof Refused ? error : fault
  if (status >= 500)
    console.error(`${outgoing.getHeader('x-request-id') ?? '-'} ${incoming.method} ${incoming.url}:`, error)
  if (outgoing.headersSent) return void outgoing.destroy()
  const { body, headers } = refused(code, message)
  outgoing.setHeaders(headers).writeHead(status, beside).end(body)
}

/** True if the URL begins with a path and the host is valid; the Fetch API rejects anything else. */
function isWellFormed({ url = '', headers: { host = 'localhost' } }: IncomingMessage): boolean {
  return url.startsWith('/') && URL.canParse(`http://${host}${url}`)
}
