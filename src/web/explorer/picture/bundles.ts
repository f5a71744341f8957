import type { Card, Kind } from '../../shared/graphql/fragments.ts'
import type { Place } from './layout-job.ts'
import { edgeBetween, type Picture, type PictureEdge } from './picture.ts'

/** Many neighbors of one kind, drawn as one node that opens on a click. */
export interface Bundle {
  readonly id: string
  readonly kind: Kind
  /** The node whose neighbors they are. */
  readonly hub: string
  readonly members: readonly string[]
}

export interface Bundled {
  readonly picture: Picture
  readonly bundles: readonly Bundle[]
}

/** With more edges than this, neighbors are bundled. */
const busy = 250
/** A bundle has at least so many members, and so many of the most connected stay outside it. */
const [least, kept] = [6, 5]
const mark = 'bundle:'

/** Whether an id is that of a bundle. */
export const isBundle = (id: string) => id.startsWith(mark)

/**
 * Draws the many neighbors of one kind as one node, in pictures that are too crowded to read. The best connected stay.
 * @param centers what was asked about
 * @param apart the ids that are never bundled, such as what is chosen
 * @param open the ids of the bundles that have been opened
 * @param nameOf the name of a bundle
 * @param then what of the picture is drawn, as on a day; the bundles are the same on every day, so that nothing moves
 */
export function bundled(
  picture: Picture,
  centers: readonly string[],
  apart: ReadonlySet<string>,
  open: readonly string[],
  nameOf: (count: number, kind: Kind) => string,
  then: Picture = picture,
): Bundled {
  const middle = picture.nodes.filter(({ id }) => centers.includes(id)).map(({ id }) => id)
  if (picture.edges.length <= busy || middle.length === 0) return { picture: then, bundles: [] }
  const neighbors = neighborsOf(picture.edges)
  const degree = (id: string) => neighbors.get(id)?.size ?? 0
  const groups = new Map<string, { hub: string; kind: Kind; ids: string[] }>()
  for (const { id, kind } of picture.nodes) {
    const near = neighbors.get(id) ?? new Set<string>()
    const hub = middle.find((one) => near.has(one))
    if (!hub || centers.includes(id)) continue
    const key = `${mark}${hub}~${kind}`
    const group = groups.get(key) ?? { hub, kind, ids: [] }
    group.ids.push(id)
    groups.set(key, group)
  }
  const drawn = new Set(then.nodes.map(({ id }) => id))
  const bundles = [...groups].flatMap(([id, { hub, kind, ids }]): Bundle[] => {
    if (open.includes(id)) return []
    const members = ids.toSorted((one, other) => degree(other) - degree(one)).slice(kept)
    const closed = members.filter((member) => !apart.has(member))
    return closed.length < least ? [] : [{ id, kind, hub, members: closed }]
  })
  const inside = new Set(bundles.flatMap(({ members }) => members))
  const nodes = then.nodes.filter(({ id }) => !inside.has(id))
  const edges = then.edges.filter(({ source, target }) => !inside.has(source) && !inside.has(target))
  const standing = bundles.flatMap(({ id, kind, members }) => {
    const count = members.filter((member) => drawn.has(member)).length
    return count > 0 ? [cardOf(id, kind, nameOf(count, kind))] : []
  })
  return {
    picture: {
      nodes: [...nodes, ...standing],
      edges: [...edges, ...bundles.flatMap((bundle) => edgeTo(bundle, then.edges) ?? [])],
    },
    bundles,
  }
}

/** The places of bundles: in the middle of their members, so that nothing moves when one opens. */
export function withBundles(
  places: ReadonlyMap<string, Place>,
  bundles: readonly Bundle[],
): ReadonlyMap<string, Place> {
  if (bundles.length === 0) return places
  const added = bundles.flatMap(({ id, members }): [string, Place][] => {
    const known = members.map((member) => places.get(member)).filter((place) => place !== undefined)
    if (known.length === 0) return []
    const mean = (of: (place: Place) => number) => known.reduce((sum, place) => sum + of(place), 0) / known.length
    return [[id, { x: mean(({ x }) => x), y: mean(({ y }) => y) }]]
  })
  return new Map([...places, ...added])
}

function neighborsOf(edges: readonly PictureEdge[]): ReadonlyMap<string, ReadonlySet<string>> {
  const neighbors = new Map<string, Set<string>>()
  for (const { source, target } of edges)
    for (const [one, other] of [
      [source, target],
      [target, source],
    ] as const) {
      const near = neighbors.get(one)
      if (near) near.add(other)
      else neighbors.set(one, new Set([other]))
    }
  return neighbors
}

/** A bundle has no language: its name is a text of the page. */
const cardOf = (id: string, kind: Kind, name: string) => ({ id, kind, name, nameZh: name }) as Card

/** One edge stands for those to all members, where there is any; it is as strong as the strongest of them. */
function edgeTo({ id, hub, members }: Bundle, edges: readonly PictureEdge[]): PictureEdge | null {
  const inside = new Set(members)
  const between = edges.filter(
    ({ source, target }) => (source === hub && inside.has(target)) || (target === hub && inside.has(source)),
  )
  const [first] = between
  if (!first) return null
  const { basis } = between.find((edge) => edge.basis === 'STATED') ?? first
  const { relation } = first
  return { id: edgeBetween(hub, relation, id), source: hub, target: id, relation, basis, citations: [] }
}
