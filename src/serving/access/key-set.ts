import { createLocalJWKSet, createRemoteJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose'
import { watchedFile } from './watched-file.ts'

/** The keys can't be had; `cause` says why. */
export class KeysOutOfReach extends Error {
  override readonly name = 'KeysOutOfReach'
}

/** In milliseconds: how long a set is held, how soon it is asked for again because of an unknown key, and how long it may take to come. */
const patience = { cacheMaxAge: 60_000, cooldownDuration: 10_000, timeoutDuration: 3_000 }

/** How long after a failure nobody tries again, so that a flood of tokens is no flood of requests to the issuer. */
const restMilliseconds = 1_000

/**
 * The keys of a JSON Web Key Set, which come and go with the set.
 * @param where the URL of the set, or the path of a file
 * @throws {KeysOutOfReach} the function, if the set can't be read or is no set
 */
export function keySetAt(where: string): JWTVerifyGetKey {
  const ask = /^https?:/.test(where) ? createRemoteJWKSet(new URL(where), patience) : inFile(where)
  let failed: { readonly at: number; readonly error: KeysOutOfReach } | undefined
  return async (header, token) => {
    if (failed && performance.now() - failed.at < restMilliseconds) throw failed.error
    try {
      return await ask(header, token)
    } catch (cause) {
      if (isOfToken(cause)) throw cause
      const error = new KeysOutOfReach(`The key set at ${where} can't be read`, { cause })
      failed = { at: performance.now(), error }
      throw error
    }
  }
}

/** True where the set was there, but the token fits none of its keys, or several. */
function isOfToken(error: unknown): boolean {
  return [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported].some(
    (kind) => error instanceof kind,
  )
}

function inFile(path: string): JWTVerifyGetKey {
  const read = watchedFile(path, (text) => {
    if (text === undefined) throw new Error(`There is no file ${path}`)
    return createLocalJWKSet(JSON.parse(text) as JSONWebKeySet)
  })
  return async (header, token) => (await read())(header, token)
}
