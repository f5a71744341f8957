import type { Position } from '../cypher/knowledge/routes/position.ts'
import type { Draft, EntityDraft } from './draft.ts'

/** Where a port or place lies. */
export interface Location {
  readonly position?: Position | undefined
  readonly unlocode?: string | undefined
  readonly countryId: string
  readonly regionId?: string | undefined
  /** What its lying in the region rests on, if on something else than the rest. */
  readonly ofRegion?: Pick<EntityDraft, 'basis' | 'citations'> | undefined
}

/** Adds a port or place with its position, in its country and region. */
export function addLocated(draft: Draft, entity: EntityDraft, location: Location): void {
  const { position, unlocode, countryId, regionId, ofRegion = entity } = location
  const { latitude, longitude } = position ?? {}
  draft.entity({
    ...entity,
    properties: { latitude, longitude, unlocode, countryId, regionId, ...entity.properties },
  })
  const { id: from, basis, citations } = entity
  draft.relation({ from, relation: 'LOCATED_IN', to: countryId, basis, citations })
  if (regionId)
    draft.relation({
      from,
      relation: 'LOCATED_IN',
      to: regionId,
      basis: ofRegion.basis,
      citations: ofRegion.citations,
    })
}
