import type { FactReader } from '../fact-reader.ts'
import { Refused } from '../refusal.ts'
import type { EntityState, RedirectState } from '../state.ts'

/** The entity with this id, or with the id that has replaced it; null if there is none. */
export async function foundEntity(read: FactReader, id: string): Promise<EntityState | null> {
  const found = await read.state<EntityState>({ kind: 'ENTITY', key: id })
  if (found) return found
  const redirect = await read.state<RedirectState>({ kind: 'REDIRECT', key: id })
  return redirect && foundEntity(read, redirect.target)
}

/**
 * The entity that a field names, also by a former id.
 * @throws {Refused} if there is none
 */
export async function knownEntity(read: FactReader, field: string, id: string): Promise<EntityState> {
  const found = await foundEntity(read, id)
  if (found) return found
  throw new Refused(
    field,
    'UNKNOWN_ENTITY',
    `Nothing has the id ${JSON.stringify(id.slice(0, 100))}: \`search\` and \`entity(code:)\` find ids, \`putEntity\` makes one`,
  )
}
