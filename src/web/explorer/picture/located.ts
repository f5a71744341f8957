import type { Picture } from './picture.ts'

export interface OnMap {
  readonly places: ReadonlyMap<string, { readonly latitude: number; readonly longitude: number }>
  /** How many entities have no place on the map. */
  readonly missing: number
}

/** What of a picture has a place on the map. */
export function located({ nodes }: Pick<Picture, 'nodes'>): OnMap {
  const places = new Map(
    nodes.flatMap((node) => ('location' in node && node.location ? [[node.id, node.location] as const] : [])),
  )
  return {
    places,
    missing: nodes.length - places.size,
  }
}
