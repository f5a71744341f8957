import { streaming } from '../../../cypher/engine/stream.ts'
import type { Request as Admitted } from '../../../schema/request.ts'
import { pageByPage } from '../answer-files.ts'
import { answer, type Yoga } from '../graphql.ts'
import { openHeaders, tagOf } from '../open-data.ts'
import type { AskGraphql } from '../tables/asking.ts'

/** How many features one answer holds at most. */
export const mostFeatures = 1_000

/** How many times as long as a request an answer may take: one with a box over lines goes through the whole list. */
const times = 4

const open = { ...openHeaders('etag', 'link', 'x-revision'), vary: 'accept' }

/** Asks GraphQL on behalf of the client, through all its plugins, for pages of up to a thousand. */
export function askingFor(yoga: Yoga, request: Request, admitted: Admitted): AskGraphql {
  const next = pageByPage(request, admitted, times)
  const stream = streaming(mostFeatures, mostFeatures)
  // Longer pages than others may ask for: nobody else shares their answers.
  return (operation) => answer(yoga, operation, request, { ...next(), stream })
}

/**
 * Sends a document, unless the client has it already.
 * @param told on what it depends besides its address: the graph's revision, or the document itself
 */
export function sent(
  request: Request,
  body: string,
  type: string,
  told: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  // Weak, since each answer says when it was made.
  const etag = `W/${tagOf(told, request.url, type)}`
  const all = { ...open, ...headers, 'content-type': type, etag }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: all })
  return new Response(request.method === 'HEAD' ? null : body, { headers: all })
}

/** The one form of refusals; a mistake names its parameter. `code` and `description` are what the standard's exceptions have. */
export function refusal(
  status: number,
  code: string,
  message: string,
  parameter?: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const extensions = { code, ...(parameter && { parameter }) }
  return Response.json(
    { code, description: message, error: message, errors: [{ message, extensions }] },
    { status, headers: { ...open, ...headers } },
  )
}
