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

/** Answers whatever is not a plain GraphQL request, over the Fetch API. */
export type Handler = (request: Request, admitted: Admitted) => Response | Promise<Response>

/** What is told of a fault of ours: the log has the rest. */
const fault = { status: 500, code: 'INTERNAL_SERVER_ERROR', message: 'Unexpected error.' }

/**
 * Takes requests from Node's HTTP server. Each is admitted first. GraphQL with JSON in and out, by POST or GET, as every usual client
 * sends it, is answered without the Fetch API, past the same plugins; everything else goes over it.
 * @param others answers everything else
 */
export function overHttp(admit: Admit, yoga: Yoga, others: Handler): RequestListener {
  const adapter = createServerAdapter<{ readonly admitted: Admitted }>((request, { admitted }) =>
    others(request, admitted),
  )

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    if (!isWellFormed(incoming))
      throw new Refused(400, 'BAD_REQUEST', 'The address or the host of this request is none')
    const header = (name: string) => incoming.headers[name] as string | undefined
    const id = requestId(header)
    outgoing.setHeader('x-request-id', id)
    const admitted = await admit(header, id)
    outgoing.once('close', () => outgoing.writableFinished || admitted.lifetime.stop(new RequestAborted()))
    const type = jsonTypeFor(incoming.headers.accept)
    const params = type && (await paramsOf(incoming))
    if (!params) return adapter(incoming, outgoing, { admitted })
    const request = new yoga.fetchAPI.Request(`http://localhost${incoming.url}`, {
      method: incoming.method as string,
      headers: incoming.headers as Record<string, string>,
    })
    write(outgoing, await answer(yoga, params, request, admitted), type)
  }

  return (incoming, outgoing) => {
    handle(incoming, outgoing).catch((error) => fail(incoming, outgoing, error))
  }
}

/** The parameters of a plain GraphQL request; undefined where it is another, which still has its body. */
async function paramsOf(incoming: IncomingMessage): Promise<GraphQLParams | undefined> {
  const { method, url = '', headers } = incoming
  if (method === 'GET' && url.startsWith('/graphql?'))
    return inAddress(new URLSearchParams(url.slice('/graphql?'.length)))
  const length = Number(headers['content-length'])
  const plain = method === 'POST' && url === '/graphql' && headers['content-encoding'] === undefined
  const json = /^application\/json *(; *charset="?utf-8"? *)?$/i.test(headers['content-type'] ?? '')
  if (!plain || !json || !(length > 0 && length <= longestBody)) return undefined
  const body = await bodyOf(incoming)
  const params = parsed(body.toString())
  if (isObject(params)) return params
  // What has been read once is read again from here.
  Object.assign(incoming, { body: Readable.from(body) })
  return undefined
}

function inAddress(address: URLSearchParams): GraphQLParams | undefined {
  const params: Record<string, unknown> = {}
  for (const [name, value] of address) {
    if (Object.hasOwn(params, name)) return undefined
    params[name] = name === 'variables' || name === 'extensions' ? parsed(value) : value
  }
  const whole = ['variables', 'extensions'].every((name) => !(name in params) || isObject(params[name]))
  return whole ? params : undefined
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
    incoming.on('error', reject)
    incoming.on('close', () => incoming.complete || reject(new RequestAborted()))
  })
}

/** Takes what Yoga makes of a result, in place of a Response of the Fetch API. */
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
    'access-control-expose-headers': 'x-request-id',
  })
  outgoing.end(body)
}

/** Tells the client in one way, and the log in one line, what went wrong outside GraphQL. */
function fail(incoming: IncomingMessage, outgoing: ServerResponse, error: unknown): void {
  if (error instanceof RequestAborted) return void outgoing.destroy()
  const { status, code, message } = error instanceof Refused ? error : fault
  if (status >= 500)
    console.error(`${outgoing.getHeader('x-request-id') ?? '-'} ${incoming.method} ${incoming.url}:`, error)
  if (outgoing.headersSent) return void outgoing.destroy()
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] })
  outgoing.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'access-control-allow-origin': '*',
  })
  outgoing.end(body)
}

/** An address that begins with a path, and a host that can be part of one: the Fetch API takes no other. */
function isWellFormed({ url = '', headers: { host = 'localhost' } }: IncomingMessage): boolean {
  return url.startsWith('/') && URL.canParse(`http://${host}${url}`)
}
