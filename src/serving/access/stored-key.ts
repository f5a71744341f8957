import { createHash, randomBytes, randomInt } from 'node:crypto'
import * as v from 'valibot'
import { isScope } from '../../../schema/access/scopes.ts'

const time = v.pipe(v.string(), v.isoTimestamp())

const StoredKey = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]{10}$/)),
  /** What its owner calls it. */
  name: v.string(),
  scopes: v.array(v.pipe(v.string(), v.check(isScope))),
  /** Of the whole key, in hexadecimal digits. A key is random, so that a slow hash would guard nothing more. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  created: time,
  expires: v.optional(time),
  revoked: v.optional(time),
})

const KeyFile = v.object({ version: v.literal(1), keys: v.array(StoredKey) })

/** A key as it is kept; the key itself is not. Times are ISO 8601 in UTC. */
export type StoredKey = v.InferOutput<typeof StoredKey>

/**
 * The keys in the text of a file; none where there is no file.
 * @throws {Error} if it is no file of keys
 */
export function parseKeys(text: string | undefined): readonly StoredKey[] {
  if (text === undefined) return []
  const read = v.safeParse(KeyFile, JSON.parse(text))
  if (read.success) return read.output.keys
  throw new Error(`It is no file of keys: ${v.getDotPath(read.issues[0]) ?? 'the whole'} is not as it must be`)
}

export function printKeys(keys: readonly StoredKey[]): string {
  return `${JSON.stringify({ version: 1, keys }, null, 2)}\n`
}

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'

/**
 * Makes a key of 256 random bits.
 * @returns the key, which is to be shown once, and what is kept of it
 */
export function newKey({ name, scopes, expires }: Pick<StoredKey, 'name' | 'scopes' | 'expires'>): {
  readonly key: string
  readonly stored: StoredKey
} {
  const id = Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join('')
  const key = `ent_${id}_${randomBytes(32).toString('hex')}`
  const created = new Date().toISOString()
  return { key, stored: { id, name, scopes, sha256: digestOf(key), created, ...(expires && { expires }) } }
}

/** The id in a key; undefined if the text doesn't look like one. */
export function idIn(key: string): string | undefined {
  return /^ent_([a-z0-9]{10})_[0-9a-f]{64}$/.exec(key)?.[1]
}

export function digestOf(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}

/** Whether a key can be used at a time. */
export function stateOf({ expires, revoked }: StoredKey, now = new Date()): 'active' | 'expired' | 'revoked' {
  if (revoked) return 'revoked'
  return expires && new Date(expires) <= now ? 'expired' : 'active'
}
