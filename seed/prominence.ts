import type { Draft, EntityDraft } from './draft.ts'

/**
 * How well known a kind of thing is, so that among equal matches the famous one comes first. What the articles speak of
 * stands above its kind.
 */
function fame({ kind, basis, properties }: EntityDraft): number {
  if (kind === 'COUNTRY') return 1000
  if (properties?.regionKind === 'WORLD_REGION') return 800
  const stated = basis === 'STATED' ? 300 : 0
  switch (kind) {
    case 'AGREEMENT':
    case 'ORGANIZATION':
      return 400 + stated
    case 'PORT':
      return (properties?.worldPortIndex ? 300 : 100) + stated
    case 'RAILWAY':
    case 'CORRIDOR':
      return 350 + stated
    case 'REGION':
    case 'COMMODITY':
      return 200 + stated
    default:
      return 100 + stated
  }
}

/**
 * The rank of each entity: the fame of its kind, and up to 199 for how much the graph says of it, by the logarithm of its
 * edges and claims (10 are 69, 1,000 are 199).
 */
export function prominences(draft: Draft): ReadonlyMap<string, number> {
  const mentions = new Map<string, number>()
  const count = (id: string) => mentions.set(id, (mentions.get(id) ?? 0) + 1)
  for (const { from, to } of draft.relations.values()) {
    count(from)
    count(to)
  }
  for (const { about } of draft.claims.values()) for (const { entity } of about) count(entity)
  const weight = (id: string) => Math.min(199, Math.round(20 * Math.log2(1 + (mentions.get(id) ?? 0))))
  return new Map([...draft.entities.values()].map((entity) => [entity.id, fame(entity) + weight(entity.id)]))
}
