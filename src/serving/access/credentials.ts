import { type Header, Refused } from '../admit.ts'

/** The longest token or key, in characters. */
const longest = 8_192

/**
 * The token or API key of a request, from `authorization: Bearer …` or `x-api-key`.
 * @returns null if it brings none
 * @throws {Refused} if it brings some that can't be read: a mistake must not pass for a visit without credentials
 */
export function credentialsOf(header: Header): string | null {
  const authorization = header('authorization') ?? null
  const key = header('x-api-key') ?? null
  if (authorization === null && key === null) return null
  if (authorization !== null && key !== null) throw unauthenticated('Send authorization or x-api-key, not both')
  if (key !== null) return readable(key, 'x-api-key holds no key')
  const [, scheme = '', token = ''] = /^([\w-]*) *(.*)$/.exec(authorization ?? '') ?? []
  if (!/^bearer$/i.test(scheme)) {
    throw unauthenticated(
      'The header authorization is to be “Bearer” and a token or a key. A proxy that checks passwords itself keeps that header to itself',
    )
  }
  return readable(token, 'The header authorization holds no token after “Bearer”')
}

function readable(token: string, otherwise: string): string {
  if (!/^[\w.~+/-]+=*$/.test(token) || token.length > longest) throw unauthenticated(otherwise)
  return token
}

/** A refusal of credentials. The message must hold nothing of them. */
export function unauthenticated(message: string): Refused {
  return new Refused(401, 'UNAUTHENTICATED', message, {
    headers: { 'www-authenticate': 'Bearer realm="entrepot", error="invalid_token"' },
  })
}

/** A refusal because credentials can't be checked at the moment, through no fault of theirs. */
export function unavailable(message: string, cause: unknown): Refused {
  return new Refused(503, 'AUTHENTICATION_UNAVAILABLE', message, { headers: { 'retry-after': '5' }, cause })
}
