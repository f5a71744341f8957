import { openHeaders } from './open-data.ts'

/** What a request is answered with that is refused before it is read: one coded error, which pages of any origin may read. */
export function refused(code: string, message: string): { readonly body: string; readonly headers: Headers } {
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] })
  const headers = new Headers({
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    'access-control-allow-origin': '*',
  })
  return { body, headers }
}

/** The same as a Response, for what is answered through the Fetch API. */
export function refusal(status: number, code: string, message: string): Response {
  const { body, headers } = refused(code, message)
  return new Response(body, { status, headers })
}

/**
 * A refusal at an address of data: its text as `error`, for those who read no more, and one coded error as GraphQL has it.
 * @param parameter the one to correct, if it is one
 */
export function dataRefusal(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
  parameter?: string,
): Response {
  const extensions = { code, ...(parameter && { parameter }) }
  return Response.json(
    { error: message, errors: [{ message, extensions }] },
    { status, headers: { ...openHeaders(), ...headers } },
  )
}

/** The refusal of a request that Yoga would misread or fail at: a body that is not plain UTF-8, or parameters in the URL that are not JSON. */
export function unreadable({ url, method, headers }: Request): Response | undefined {
  const coding = headers.get('content-encoding') ?? 'identity'
  const [, charset = 'utf-8'] = /;\s*charset="?([^\s;"]+)/i.exec(headers.get('content-type') ?? '') ?? []
  if (method === 'POST' && (coding !== 'identity' || !/^(utf-?8|us-ascii)$/i.test(charset))) {
    return refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the body as UTF-8 text, and without Content-Encoding')
  }
  const { searchParams } = new URL(url)
  const bad = ['variables', 'extensions'].find((name) => !isJson(searchParams.get(name) || 'null'))
  return bad ? refusal(400, 'BAD_REQUEST', `The parameter ${bad} of the URL is not JSON`) : undefined
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
