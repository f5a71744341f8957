import { timingSafeEqual } from 'node:crypto'
import type { Viewer } from '../../../schema/request.ts'
import { unauthenticated, unavailable } from './credentials.ts'
import { digestOf, idIn, parseKeys, type StoredKey, stateOf } from './stored-key.ts'
import { watchedFile } from './watched-file.ts'

export interface Keys {
  /** Whose key it is. @throws {Refused} 401 if it can't be used, 503 if the file of keys can't be read */
  readonly viewerOf: (key: string) => Promise<Viewer>
  /** True if there is a key that can be used. @throws {Refused} 503 if the file of keys can't be read */
  readonly areThere: () => Promise<boolean>
}

/**
 * The API keys in a file. It is looked at again as keys come in, so that a key that is revoked is refused two seconds later at the latest.
 * @param path of a file that need not be there
 */
export function keysIn(path: string): Keys {
  const read = watchedFile(path, parseKeys)
  const all = () =>
    read().catch((error) => {
      throw unavailable('API keys can’t be checked at the moment: tell whoever runs this server', error)
    })
  return {
    viewerOf: async (key) => {
      const id = idIn(key)
      const stored = id && (await all()).find((one) => one.id === id)
      if (!stored || !isOf(stored, key)) throw unauthenticated('The API key is not known here')
      const state = stateOf(stored)
      if (state !== 'active') throw unauthenticated(`The API key ${stored.id} is ${state}: ask for another`)
      return { id: `key:${stored.id}`, scopes: stored.scopes }
    },
    areThere: async () => (await all()).some((key) => stateOf(key) === 'active'),
  }
}

function isOf({ sha256 }: StoredKey, key: string): boolean {
  return timingSafeEqual(Buffer.from(sha256), Buffer.from(digestOf(key)))
}
