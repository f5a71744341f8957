import { MultiDirectedGraph } from 'graphology'
import type { Card, Kind } from '../../shared/graphql/fragments.ts'
import type { Colours } from './colours.ts'
import type { Place } from './layout-job.ts'
import type { Picture, PictureEdge } from './picture.ts'

export interface DrawnNode {
  x: number
  y: number
  size: number
  label: string
  color: string
  /** The domain's kind; `type` is the name of a program of the renderer. */
  readonly kind: Kind
}

export interface DrawnEdge {
  size: number
  color: string
  type: 'line' | 'curve'
  /** The curvature relative to the length, so that edges between the same two nodes don't overlap. */
  curvature: number
  readonly basis: PictureEdge['basis']
  readonly label: string
  /** Drawn on the ground instead of by the renderer, which supports neither dashes nor arcs. */
  readonly hidden: boolean
  /** True if an arc on the map represents it. */
  readonly arc: boolean
}

export type DrawnGraph = MultiDirectedGraph<DrawnNode, DrawnEdge>

interface Drawing {
  readonly picture: Picture
  readonly centers: readonly string[]
  readonly colours: Colours
  readonly name: (entity: Card) => string
  readonly phrase: (edge: PictureEdge) => string
  /** The position of each node. Nodes without a position are not drawn. */
  readonly places: ReadonlyMap<string, Place>
  /** The edges that are shown as arcs. */
  readonly arcs?: ReadonlySet<string>
}

/** The number of edges from which they are drawn thinner. */
const crowded = 400

/** With more inferred edges than this, only the colour marks them, because dashing takes longer than the rest of the drawing. */
const mostDashed = 80

/** Converts a picture to the renderer's graph. */
export function drawnGraph({ picture, centers, colours, name, phrase, places, arcs }: Drawing): DrawnGraph {
  const graph: DrawnGraph = new MultiDirectedGraph()
  const degrees = new Map<string, number>()
  for (const { source, target } of picture.edges)
    for (const id of [source, target]) degrees.set(id, (degrees.get(id) ?? 0) + 1)

  for (const node of picture.nodes) {
    const degree = degrees.get(node.id) ?? 0
    const place = places.get(node.id)
    if (!place) continue
    graph.addNode(node.id, {
      x: place.x,
      y: place.y,
      size: centers.includes(node.id) ? 14 : 5 + Math.min(7, Math.sqrt(degree) * 1.4),
      label: name(node),
      color: colours.kinds[node.kind],
      kind: node.kind,
    })
  }
  const dashed = picture.edges.filter(({ basis }) => basis === 'DERIVED').length <= mostDashed
  const parallel = new Map<string, number>()
  for (const edge of picture.edges) {
    if (!graph.hasNode(edge.source) || !graph.hasNode(edge.target)) continue
    const pair = [edge.source, edge.target].sort().join(' ')
    const nth = parallel.get(pair) ?? 0
    parallel.set(pair, nth + 1)
    graph.addEdgeWithKey(edge.id, edge.source, edge.target, {
      size: (edge.basis === 'STATED' ? 3.4 : 2.2) * (picture.edges.length > crowded ? 0.5 : 1),
      color: edgeColour(edge.basis, colours),
      type: nth === 0 ? 'line' : 'curve',
      curvature: bend(nth),
      basis: edge.basis,
      label: phrase(edge),
      hidden: (dashed && edge.basis === 'DERIVED') || arcs?.has(edge.id) === true,
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
