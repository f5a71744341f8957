import type { Picture } from './picture.ts'

/** A country whose area is filled on the map. */
export interface Fill {
  /** `country:LAO`. */
  readonly id: string
  /** True of what was asked about, and of what belongs to it. */
  readonly isStrong: boolean
}

const belonging = new Set(['MEMBER_OF', 'PARTY_TO', 'PART_OF'])

/** How strongly a country is filled. */
export function fillOpacity(isStrong: boolean): number {
  return isStrong ? 0.26 : 0.1
}

/** The countries of a picture as areas: strong those asked about, and the members, parties and parts of what was asked about. */
export function fillsOf({ nodes, edges }: Picture, centers: readonly string[]): readonly Fill[] {
  const middle = new Set(centers)
  const belong = new Set(
    edges.filter(({ relation, target }) => belonging.has(relation) && middle.has(target)).map(({ source }) => source),
  )
  return nodes
    .filter(({ kind }) => kind === 'COUNTRY')
    .map(({ id }) => ({ id, isStrong: middle.has(id) || belong.has(id) }))
}
