import type { Basis, Citation, Draft, EntityDraft } from './draft.ts'
import { addLocated } from './located.ts'
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
  addLocated(
    draft,
    {
      id: place.id,
      kind: place.kind,
      name: place.name,
      nameZh: naming.nameZh,
      aliases: [...(place.otherName ? [place.otherName] : []), ...(naming.aliases ?? [])],
      codes: place.codes,
      basis,
      citations,
      properties: {
        ...(place.kind === 'PORT'
          ? { portKind: place.portKind, modes: place.modes, positionConfidence: place.positionConfidence }
          : {}),
        ...naming.properties,
      },
    },
    { position: place.position, unlocode: place.unlocode, countryId: place.countryId, regionId },
  )
  if (place.formerId) draft.redirects.set(place.formerId, place.id)
  return place.id
}
