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

/** The operation that a document with these variables is. */
export function operationOf<Data, Variables extends object>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
): Operation {
  return { query: print(document), variables: variables as Operation['variables'] }
}

/**
 * Asks the server; what was answered once is answered from memory until the page is loaded again.
 * @throws {AskFailed} where the server can't be reached or answers with an error
 */
export function ask<Data, Variables extends object>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const body = JSON.stringify(operationOf(document, variables))
  const before = answers.get(body)
  if (before) return before as Promise<Data>
  const answer = send<Data>(body)
  answers.set(body, answer)
  answer.catch(() => answers.delete(body))
  return answer
}

async function send<Data>(body: string): Promise<Data> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body,
  }).catch((cause) => {
    throw new AskFailed('The server does not answer', { cause })
  })
  const { data, errors } = await read<Data>(response)
  if (errors?.[0]) throw new AskFailed(errors[0].message)
  if (!data) throw new AskFailed(`The server answered with nothing (${response.status})`)
  return data
}

async function read<Data>(response: globalThis.Response): Promise<Response<Data>> {
  try {
    return (await response.json()) as Response<Data>
  } catch (cause) {
    throw new AskFailed(`The server answered with no JSON (${response.status})`, { cause })
  }
}
