import type { Picture } from './picture.ts'

export interface OnMap {
  readonly places: ReadonlyMap<string, { readonly latitude: number; readonly longitude: number }>
  /** The number of entities without a position. */
  readonly missing: number
}

/** The part of a picture that has a position on the map. */
export function located({ nodes }: Pick<Picture, 'nodes'>): OnMap {
  const places = new Map(
    nodes.flatMap((node) => ('location' in node && node.location ? [[node.id, node.location] as const] : [])),
  )
  return {
    places,
    missing: nodes.length - places.size,
  }
}
