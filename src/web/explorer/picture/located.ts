import type { Picture } from './picture.ts'

export interface OnMap {
  readonly picture: Picture
  readonly places: ReadonlyMap<string, { readonly latitude: number; readonly longitude: number }>
  /** How many entities have no place on the map. */
  readonly missing: number
}

/** What of a picture has a place on the map. */
export function located({ nodes, edges }: Picture): OnMap {
  const places = new Map(
    nodes.flatMap((node) => ('location' in node && node.location ? [[node.id, node.location] as const] : [])),
  )
  return {
    picture: {
      nodes: nodes.filter(({ id }) => places.has(id)),
      edges: edges.filter(({ source, target }) => places.has(source) && places.has(target)),
    },
    places,
    missing: nodes.length - places.size,
  }
}
