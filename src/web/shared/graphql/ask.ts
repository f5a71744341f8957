import { print } from '@0no-co/graphql.web'
import { authorized } from '../session/authorized.ts'
import { currentSession, forgetKey } from '../session/session.ts'
import type { TadaDocumentNode } from './graphql.ts'

/** A GraphQL operation exactly as it was sent, so that it can be opened in GraphiQL. */
export interface Operation {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** The server could not be reached or could not answer. The message is what it said, or `BUSY`, `BROKEN`, `OFFLINE` or `CANCELLED`. */
export class AskFailed extends Error {
  override readonly name = 'AskFailed'
  /** The HTTP status that says what went wrong, if the server named one. */
  status?: number
}

/** What a GraphQL server answers. */
export interface Response<Data> {
  readonly data?: Data | null
  readonly errors?: readonly {
    readonly message: string
    readonly extensions?: { readonly http?: { readonly status?: number } } | undefined
  }[]
}

/**
 * Answers an operation: over HTTP in a browser, in the same process while the server renders a page. Whatever loads data for both takes
 * it as a parameter.
 */
export type Ask = <Data extends object, Variables extends object>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
) => Promise<Data>

/** The maximum number of answers in the cache. */
const mostAnswers = 200

/** The cache of answers by request body, the least recently used first. */
const answers = new Map<string, Promise<unknown>>()

/** The error messages of partial answers, by their data. */
const missing = new WeakMap<object, readonly string[]>()

/** The operation for a document and its variables. */
export function operationOf<Data, Variables extends object>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
): Operation {
  return { query: print(document), variables: variables as Operation['variables'] }
}

/**
 * Sends an operation to the server. The most recently used complete answers are cached, and equal requests in flight share
 * one. Fields that failed are null, and `missingFrom` returns the reasons.
 * @throws {AskFailed} if the server can't be reached, or if every field of the answer is missing
 */
export const ask: Ask = <Data extends object, Variables extends object>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
) => {
  const body = JSON.stringify(operationOf(document, variables))
  const cached = answers.get(body)
  if (cached) {
    keep(body, cached)
    return cached as Promise<Data>
  }
  const answer = send<Data>(body)
  keep(body, answer)
  const forget = () => answers.get(body) === answer && answers.delete(body)
  answer.then((data) => missingFrom(data).length > 0 && forget(), forget)
  return answer
}

/**
 * Sends an operation that must not be answered from the cache: one that writes, or asks what may have changed since.
 * @throws {AskFailed} like {@link ask}
 */
export const askAnew: Ask = (document, variables) => send(JSON.stringify(operationOf(document, variables)))

/** Empties the cache, once something was written or somebody else asks. */
export function forgetAnswers(): void {
  answers.clear()
}

/** What the server has answered while it rendered the page, by the operation as JSON. */
export type Answers = readonly (readonly [operation: string, response: Response<never>])[]

/** Puts what the server has already answered into the cache, so that the browser need not ask again. */
export function prime(known: Answers): void {
  for (const [operation, response] of known) {
    const answer = Promise.resolve(response).then((one) => dataOf<object>(one))
    answer.catch(() => answers.delete(operation))
    answers.set(operation, answer)
  }
}

/** Puts an answer at the end of the cache, and removes the least recently used one if there are too many. */
function keep(body: string, answer: Promise<unknown>): void {
  answers.delete(body)
  answers.set(body, answer)
  const [oldest] = answers.keys()
  if (oldest !== undefined && answers.size > mostAnswers) answers.delete(oldest)
}

/** The server's messages for the fields of an answer that failed and are null; empty if it is complete. */
export function missingFrom(data: object): readonly string[] {
  return missing.get(data) ?? []
}

/**
 * Returns a part of an answer that the caller can't do without.
 * @throws {AskFailed} if it is missing
 */
export function needed<Part>(data: object, part: Part): NonNullable<Part> {
  if (part === null || part === undefined) throw new AskFailed(missingFrom(data)[0] ?? 'The server left it out')
  return part
}

async function send<Data extends object>(body: string): Promise<Data> {
  const request = new AbortController()
  inFlight.set(request, body)
  try {
    const response = await reached(body, request.signal)
    if (response.status === 429) throw new AskFailed('BUSY')
    if (response.status === 401 && currentSession().key) {
      // A key that is no longer taken must not keep anybody from reading.
      const { errors } = await read<Data>(response)
      forgetKey(errors?.[0]?.message ?? String(response.status))
      return await send(body)
    }
    return dataOf(await read<Data>(response), response.status)
  } catch (error) {
    throw request.signal.aborted ? new AskFailed('CANCELLED', { cause: error }) : error
  } finally {
    inFlight.delete(request)
  }
}

/** The operations that wait for their answers. */
const inFlight = new Map<AbortController, string>()

/** Gives up all that is in flight: whoever waits for it fails, and the next to ask for it asks anew. */
export function abandon(): void {
  for (const [request, body] of inFlight) {
    answers.delete(body)
    request.abort()
  }
}

async function reached(body: string, signal: AbortSignal): Promise<globalThis.Response> {
  return fetch('/graphql', {
    method: 'POST',
    signal,
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...authorized(),
    },
    body,
  }).catch((cause) => {
    throw new AskFailed('OFFLINE', { cause })
  })
}

/**
 * The data of an answer; `missingFrom` returns the messages for the fields that failed.
 * @throws {AskFailed} if every field of it is missing
 */
export function dataOf<Data extends object>({ data, errors }: Response<Data>, status = 500): Data {
  const messages = [...new Set(errors?.map(({ message }) => message))]
  const [first] = messages
  if (first && (!data || Object.values(data).every((part) => part === null))) {
    const failed = new AskFailed(first)
    const named = errors?.find(({ extensions }) => extensions?.http?.status)?.extensions?.http?.status
    if (named) failed.status = named
    throw failed
  }
  if (!data) throw new AskFailed(`The server answered with nothing (${status})`)
  missing.set(data, messages)
  return data
}

async function read<Data>(response: globalThis.Response): Promise<Response<Data>> {
  try {
    return (await response.json()) as Response<Data>
  } catch (cause) {
    throw new AskFailed('BROKEN', { cause })
  }
}
