import { createHash } from 'node:crypto'
import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { LRUCache } from 'lru-cache'
import { isScope } from '../../../schema/access/scopes.ts'
import type { Viewer } from '../../../schema/request.ts'
import { unauthenticated, unavailable } from './credentials.ts'
import { KeysOutOfReach, keySetAt } from './key-set.ts'

export interface TokenSettings {
  /** Who must have made a token, its `iss`. */
  readonly issuer: string
  /** For whom it must be made, its `aud`. */
  readonly audience: string
  /** Whose signatures are taken: of the keys at an address or in a file, or of a shared secret. */
  readonly signedBy: { readonly jwks: string } | { readonly secret: string }
}

/** How far clocks may be apart, in seconds. */
const skewSeconds = 30

/**
 * How long a token is taken without looking at its signature again, until it expires at the latest. A key set is held for a minute, so a
 * token whose key has been withdrawn is refused after five minutes.
 */
const heldMilliseconds = 240_000

/** How many tokens are held: each takes some 300 bytes. */
const mostHeld = 10_000

/** The algorithms of key pairs. A secret has its own, so that nobody can sign with a public key as if it were a secret. */
const asymmetric = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519']

/** The algorithms of a secret, by the bytes that it needs. */
const symmetric = { 32: 'HS256', 48: 'HS384', 64: 'HS512' } as const

interface Held {
  readonly viewer: Promise<Viewer>
  /** Milliseconds since 1970. */
  until: number
}

/**
 * Returns the function that checks JSON Web Tokens. A token is checked once and then held by its SHA-256, for some minutes.
 * @param now the time in milliseconds since 1970
 * @throws {Refused} the function: 401 if a token doesn't hold, 503 if the keys are out of reach
 */
export function tokens(settings: TokenSettings, now: () => number = Date.now): (token: string) => Promise<Viewer> {
  const held = new LRUCache<string, Held>({ max: mostHeld })
  const verify = verifying(settings, now)

  return (token) => {
    const name = createHash('sha256').update(token).digest('base64')
    const known = held.get(name)
    if (known && known.until > now()) return known.viewer
    const check = async () => {
      const { exp = 0, ...claims } = await verify(token)
      entry.until = Math.min((exp + skewSeconds) * 1_000, now() + heldMilliseconds)
      return viewerOf(claims)
    }
    // Requests that bring it meanwhile wait for the same check.
    const entry: Held = { viewer: check(), until: Number.POSITIVE_INFINITY }
    held.set(name, entry)
    entry.viewer.catch(() => held.peek(name) === entry && held.delete(name))
    return entry.viewer
  }
}

function verifying({ issuer, audience, signedBy }: TokenSettings, now: () => number) {
  const secret = 'secret' in signedBy ? new TextEncoder().encode(signedBy.secret) : undefined
  const key: JWTVerifyGetKey = 'jwks' in signedBy ? keySetAt(signedBy.jwks) : () => secret as Uint8Array
  const algorithms = secret
    ? Object.entries(symmetric).flatMap(([bytes, name]) => (secret.length >= Number(bytes) ? [name] : []))
    : asymmetric

  return async (token: string): Promise<JWTPayload> => {
    const check = async (by: JWTVerifyGetKey) => {
      const options = { issuer, audience, algorithms, clockTolerance: skewSeconds, currentDate: new Date(now()) }
      return (await jwtVerify(token, by, { ...options, requiredClaims: ['sub', 'exp'] })).payload
    }
    try {
      return await check(key).catch((error) => withEach(error, check))
    } catch (error) {
      if (error instanceof KeysOutOfReach) {
        throw unavailable('Tokens can’t be checked at the moment, for the keys are out of reach: try again', error)
      }
      if (error instanceof errors.JOSEError) throw unauthenticated(reasonOf(error))
      throw error
    }
  }
}

/** Tries each key of a set, where a token doesn't say which of them it is signed with. */
async function withEach(error: unknown, check: (by: JWTVerifyGetKey) => Promise<JWTPayload>): Promise<JWTPayload> {
  if (!(error instanceof errors.JWKSMultipleMatchingKeys)) throw error
  for await (const key of error) {
    try {
      return await check(async () => key)
    } catch (another) {
      if (!(another instanceof errors.JWSSignatureVerificationFailed)) throw another
    }
  }
  throw new errors.JWSSignatureVerificationFailed()
}

/** What is wrong with a token; nothing that it says is repeated. */
function reasonOf(error: errors.JOSEError): string {
  if (error instanceof errors.JWTExpired) return 'The token has expired: ask its issuer for another'
  if (error instanceof errors.JWTClaimValidationFailed) {
    const { claim, reason } = error
    if (claim === 'iss') return 'The token is of another issuer than this server takes'
    if (claim === 'aud') return 'The token is made for another audience than this server'
    if (claim === 'nbf') return 'The token is not valid yet'
    return `The token’s ${claim} is ${reason === 'missing' ? 'missing' : 'not as it must be'}`
  }
  if (error instanceof errors.JOSEAlgNotAllowed)
    return 'The token is signed by an algorithm that this server doesn’t take'
  return 'The token is not valid: it is malformed, or signed by a key that this server doesn’t know'
}

/** @throws {Refused} if the subject can't be a name */
function viewerOf({ sub, ...claims }: JWTPayload): Viewer {
  if (typeof sub !== 'string' || !/^[^\p{Cc}]{1,255}$/u.test(sub))
    throw unauthenticated('The token’s sub is to be a text of 1 to 255 characters')
  return { id: `user:${sub}`, scopes: scopesOf(claims) }
}

/** The scopes that mean something here, from `scope`, words between spaces, or from the lists `scopes` and `permissions`. */
function scopesOf({ scope, scopes, permissions }: Readonly<Record<string, unknown>>): readonly string[] {
  const words = typeof scope === 'string' ? scope.split(' ') : []
  const lists = [scopes, permissions].flatMap((list) => (Array.isArray(list) ? list : []))
  return [...new Set([...words, ...lists])].filter((one) => typeof one === 'string' && isScope(one)).sort()
}
