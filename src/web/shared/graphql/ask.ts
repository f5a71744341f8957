import { print } from '@0no-co/graphql.web'
import type { TadaDocumentNode } from './graphql.ts'

/** What was asked, to the letter: it can be opened in GraphiQL. */
export interface Operation {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** The server could not be reached or could not answer; the message is for the reader. */
class AskFailed extends Error {
  override readonly name = 'AskFailed'
}

interface Response<Data> {
  readonly data?: Data | null
  readonly errors?: readonly { readonly message: string }[]
}

const answers = new Map<string, Promise<unknown>>()
/** Why parts of some answers are missing. */
const missing = new WeakMap<object, readonly string[]>()

/** The operation that a document with these variables is. */
export function operationOf<Data, Variables extends object>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
): Operation {
  return { query: print(document), variables: variables as Operation['variables'] }
}

/**
 * Asks the server; what was answered whole is answered from memory until the page is loaded again. Where fields failed they are
 * null, and `missingFrom` says why.
 * @throws {AskFailed} where the server can't be reached, or nothing of what was asked is there
 */
export function ask<Data extends object, Variables extends object>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const body = JSON.stringify(operationOf(document, variables))
  const before = answers.get(body)
  if (before) return before as Promise<Data>
  const answer = send<Data>(body)
  answers.set(body, answer)
  answer.then(
    (data) => missingFrom(data).length > 0 && answers.delete(body),
    () => answers.delete(body),
  )
  return answer
}

/** Why parts of an answer's data are null, in the server's words; empty where it is whole. */
export function missingFrom(data: object): readonly string[] {
  return missing.get(data) ?? []
}

/**
 * A part of an answer without which the rest is of no use.
 * @throws {AskFailed} where it is missing
 */
export function needed<Part>(data: object, part: Part): NonNullable<Part> {
  if (part === null || part === undefined) throw new AskFailed(missingFrom(data)[0] ?? 'The server left it out')
  return part
}

async function send<Data extends object>(body: string): Promise<Data> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body,
  }).catch((cause) => {
    throw new AskFailed('The server does not answer', { cause })
  })
  const { data, errors } = await read<Data>(response)
  const messages = [...new Set(errors?.map(({ message }) => message))]
  const [first] = messages
  if (first && (!data || Object.values(data).every((part) => part === null))) throw new AskFailed(first)
  if (!data) throw new AskFailed(`The server answered with nothing (${response.status})`)
  missing.set(data, messages)
  return data
}

async function read<Data>(response: globalThis.Response): Promise<Response<Data>> {
  try {
    return (await response.json()) as Response<Data>
  } catch (cause) {
    throw new AskFailed(`The server answered with no JSON (${response.status})`, { cause })
  }
}
