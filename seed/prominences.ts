import { prominence } from '../cypher/knowledge/derived/prominence.ts'
import type { Draft } from './draft.ts'

/** The prominence of each entity of a draft, from the number of its edges and claims. */
export function prominences(draft: Draft): ReadonlyMap<string, number> {
  const mentions = new Map<string, number>()
  const count = (id: string) => mentions.set(id, (mentions.get(id) ?? 0) + 1)
  for (const { from, to } of draft.relations.values()) {
    count(from)
    count(to)
  }
  for (const { about } of draft.claims.values()) for (const { entity } of about) count(entity)
  return new Map(
    [...draft.entities.values()].map((entity) => [entity.id, prominence(entity, mentions.get(entity.id) ?? 0)]),
  )
}
