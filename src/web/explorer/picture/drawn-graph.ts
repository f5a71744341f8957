import { MultiDirectedGraph } from 'graphology'
import type { Card, Kind, Relation } from '../../shared/graphql/fragments.ts'
import { isBundle } from './bundles.ts'
import type { Colours } from './colours.ts'
import type { Place } from './layout-job.ts'
import type { Picture, PictureEdge } from './picture.ts'
import { colourOfGroup } from './style/groups.ts'
import type { Styled } from './style/use-styled.ts'

export interface DrawnNode {
  x: number
  y: number
  size: number
  label: string
  color: string
  /** Drawn as an outline: what its size would mean is not known of it. */
  readonly hollow: boolean
  /** The domain's kind. */
  readonly kind: Kind
  /** The renderer's program, which draws the shape of the kind. */
  readonly type: Kind
  /** True of what was asked about. */
  readonly isCenter: boolean
}

export interface DrawnEdge {
  size: number
  color: string
  type: 'line' | 'curve'
  /** The curvature relative to the length, so that edges between the same two nodes don't overlap. */
  curvature: number
  /** Of the relations that the question is about: where several lie close, a click means this one. */
  readonly foremost: boolean
  readonly basis: PictureEdge['basis']
  readonly label: string
  /** Not drawn by the renderer. */
  readonly hidden: boolean
  /** Drawn dashed on the ground, since the renderer has no dashes. */
  readonly isDashed: boolean
  /** Whether it steps back until the reader points at one of its ends: in a crowd what does not concern the question does. */
  readonly quiet: Quiet
  /** True if an arc on the map represents it. */
  readonly arc: boolean
}

export type Quiet = 'no' | 'faint' | 'hidden'

export type DrawnGraph = MultiDirectedGraph<DrawnNode, DrawnEdge>

interface Drawing {
  readonly picture: Picture
  readonly centers: readonly string[]
  readonly colours: Colours
  readonly name: (entity: Card) => string
  readonly phrase: (edge: PictureEdge) => string
  /** The position of each node. Nodes without a position are not drawn. */
  readonly places: ReadonlyMap<string, Place>
  /** True if the graph lies over the map. */
  readonly onMap?: boolean
  /** The relations that the question is about. Between two nodes they are straight, and the others bend around them. */
  readonly about?: ReadonlySet<Relation>
  /** True if the answer is a route, whose stops are drawn small. */
  readonly isRoute?: boolean
  /** What the reader chose sizes and colours to mean. */
  readonly styled?: Pick<Styled, 'sizes' | 'groups'>
  /** The edges that are shown as arcs. */
  readonly arcs?: ReadonlySet<string>
  /** The edges without known dates in a picture of a day, which are drawn thin. */
  readonly undated?: ReadonlySet<string> | undefined
}

/** With more edges than this, in the graph and on the map, those that don't concern what was asked step back. */
const [busyGraph, busyMap] = [60, 25]

/** The number of edges from which they are drawn thinner. */
const crowded = 400

/** The width of an edge without known dates. */
const thin = 1

/** With more inferred edges than this, only the colour marks them, because dashing takes longer than the rest of the drawing. */
const mostDashed = 80

/** Converts a picture to the renderer's graph. */
export function drawnGraph({
  picture,
  centers,
  colours,
  name,
  phrase,
  places,
  arcs,
  onMap,
  isRoute,
  styled,
  about,
  undated,
}: Drawing): DrawnGraph {
  const graph: DrawnGraph = new MultiDirectedGraph()
  const middle = new Set(centers)
  const quiet = quietOf(picture, middle, places, onMap === true)
  const degrees = new Map<string, number>()
  for (const { source, target } of picture.edges)
    for (const id of [source, target]) degrees.set(id, (degrees.get(id) ?? 0) + 1)

  const scaled = scaledBy(styled?.sizes ?? null, picture)
  const coloured = new Map(
    (styled?.groups ?? []).flatMap((group) => group.members.map((id) => [id, colourOfGroup(group, colours)] as const)),
  )
  for (const node of picture.nodes) {
    const degree = degrees.get(node.id) ?? 0
    const place = places.get(node.id)
    if (!place) continue
    const isCenter = middle.has(node.id)
    graph.addNode(node.id, {
      x: place.x,
      y: place.y,
      size: isBundle(node.id)
        ? 11
        : (scaled?.(node.id, isCenter) ?? sizeOf(degree, isCenter, isRoute === true && onMap === true)),
      isCenter,
      label: name(node),
      color: coloured.get(node.id) ?? colours.kinds[node.kind],
      hollow: styled?.sizes?.has(node.id) === false && !isBundle(node.id),
      kind: node.kind,
      type: node.kind,
    })
  }
  const dashed = picture.edges.filter(({ basis }) => basis === 'DERIVED').length <= mostDashed
  const parallel = new Map<string, number>()
  const foremost = ({ relation }: PictureEdge) => about?.has(relation) === true
  for (const edge of picture.edges.toSorted((one, other) => Number(foremost(other)) - Number(foremost(one)))) {
    if (!graph.hasNode(edge.source) || !graph.hasNode(edge.target)) continue
    const pair = [edge.source, edge.target].sort().join(' ')
    const nth = parallel.get(pair) ?? 0
    parallel.set(pair, nth + 1)
    graph.addEdgeWithKey(edge.id, edge.source, edge.target, {
      size:
        (undated?.has(edge.id) ? thin : edge.basis === 'STATED' ? 3.4 : 2.2) *
        (picture.edges.length > crowded ? 0.5 : 1),
      color: edgeColour(edge.basis, colours),
      type: nth === 0 ? 'line' : 'curve',
      // Which side a curve takes depends on where it begins.
      curvature: edge.source < edge.target ? bend(nth) : -bend(nth),
      foremost: foremost(edge),
      basis: edge.basis,
      label: phrase(edge),
      hidden: (dashed && edge.basis === 'DERIVED') || arcs?.has(edge.id) === true,
      isDashed: dashed && edge.basis === 'DERIVED',
      quiet: quiet(edge),
      arc: arcs?.has(edge.id) === true,
    })
  }
  return graph
}

function edgeColour(basis: PictureEdge['basis'], colours: Colours): string {
  if (basis === 'DERIVED') return colours.inferred
  return basis === 'CURATED' ? colours.curated : colours.edge
}

/** The curvature of the n-th parallel edge: straight first, then alternating sides, further each time. */
function bend(nth: number): number {
  return nth === 0 ? 0 : 0.18 * Math.ceil(nth / 2) * (nth % 2 ? 1 : -1)
}

function sizeOf(degree: number, isCenter: boolean, isStop: boolean): number {
  if (isStop) return isCenter ? 9 : 3.5
  return isCenter ? 14 : 5 + Math.min(7, Math.sqrt(degree) * 1.4)
}

/** The area of a node grows with its figure, from zero; one of which it is not known is small. */
function scaledBy(sizes: Styled['sizes'], { nodes }: Picture): ((id: string, isCenter: boolean) => number) | null {
  if (!sizes) return null
  const most = Math.max(...nodes.map(({ id }) => sizes.get(id) ?? 0)) || 1
  return (id, isCenter) => {
    const figure = sizes.get(id)
    return figure === undefined ? (isCenter ? 9 : 5) : 3 + 15 * Math.sqrt(Math.max(0, figure) / most)
  }
}

/** Which edges step back: in a crowd, those that touch nothing that was asked about. */
function quietOf({ edges }: Picture, centers: ReadonlySet<string>, places: Drawing['places'], onMap: boolean) {
  const touches = ({ source, target }: PictureEdge) => centers.has(source) || centers.has(target)
  const isBusy = edges.length > (onMap ? busyMap : busyGraph)
  // Without its middle, a graph would have no edge left.
  const hasMiddle = [...centers].some((id) => places.has(id))
  return (edge: PictureEdge): Quiet => {
    if (!isBusy || touches(edge)) return 'no'
    if (onMap) return 'hidden'
    return hasMiddle ? 'faint' : 'no'
  }
}
