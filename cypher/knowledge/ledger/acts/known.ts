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

/** The entities with these ids, or with those that have replaced them, read at once; null where there is none. */
export async function foundEntities(
  read: FactReader,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, EntityState | null>> {
  return new Map(await Promise.all([...ids].map(async (id) => [id, await foundEntity(read, id)] as const)))
}

/**
 * The entity that a field names, also by a former id.
 * @throws {Refused} if there is none
 */
export async function knownEntity(read: FactReader, field: string, id: string): Promise<EntityState> {
  return known(field, id, await foundEntity(read, id))
}

/**
 * The entity that was found by the id in a field.
 * @throws {Refused} if there is none
 */
export function known(field: string, id: string, found: EntityState | null): EntityState {
  if (found) return found
  throw new Refused(
    field,
    'UNKNOWN_ENTITY',
    `Nothing has the id ${JSON.stringify(id.slice(0, 100))}: \`search\` and \`entity(code:)\` find ids, \`putEntity\` makes one`,
  )
}
