import type { Basis, Citation, Draft, EntityDraft } from './draft.ts'
import type { NamedPlace } from './place-names.ts'

/** The properties that a data set adds to a place that it names. */
export interface Naming {
  readonly basis: Basis
  readonly citations: readonly Citation[]
  readonly nameZh?: string | undefined
  readonly aliases?: readonly string[]
  readonly properties?: EntityDraft['properties']
}

/**
 * Adds a port or place that a curated file names, in its country and region. If UN/LOCODE has
 * it, its basis is reference data, whichever file names it.
 * @returns its id
 */
export function addNamedPlace(draft: Draft, place: NamedPlace, naming: Naming): string {
  const isListed = place.unlocode !== undefined
  const basis = isListed ? 'REFERENCE' : naming.basis
  const both = isListed ? [...place.citations, ...naming.citations] : [...naming.citations, ...place.citations]
  const citations = [
    ...new Map(both.map((citation) => [`${citation.source}#${citation.paragraph}`, citation])).values(),
  ]
  const known = draft.entities.get(place.id)?.properties?.regionId
  const regionId = typeof known === 'string' ? known : place.regionId
  draft.entity({
    id: place.id,
    kind: place.kind,
    name: place.name,
    nameZh: naming.nameZh,
    aliases: [...(place.otherName ? [place.otherName] : []), ...(naming.aliases ?? [])],
    codes: place.codes,
    basis,
    citations,
    properties: {
      latitude: place.position?.latitude,
      longitude: place.position?.longitude,
      unlocode: place.unlocode,
      countryId: place.countryId,
      regionId,
      ...(place.kind === 'PORT'
        ? { portKind: place.portKind, modes: place.modes, positionConfidence: place.positionConfidence }
        : {}),
      ...naming.properties,
    },
  })
  for (const within of [place.countryId, regionId])
    if (within) draft.relation({ from: place.id, relation: 'LOCATED_IN', to: within, basis, citations })
  if (place.formerId) draft.redirects.set(place.formerId, place.id)
  return place.id
}
