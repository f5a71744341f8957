import type { DrawnGraph } from './drawn-graph.ts'
import type { Way } from './paths/use-paths.ts'

/** The highlighted parts of a graph, computed once instead of for every node and edge drawn. */
export interface Highlights {
  /** The hovered node and its neighbors; null if none is hovered. */
  readonly pointed: ReadonlySet<string> | null
  /** The selected node, or the ends of the selected edge. */
  readonly ends: ReadonlySet<string>
  /** The edges of the hovered or selected node; null if there is none. */
  readonly near: ReadonlySet<string> | null
  /** A path through the graph that fades everything else; null if there is none. */
  readonly way: Way | null
}

/** @param hovered the node pointed at @param chosen the node or edge chosen */
export function highlightsOf(
  graph: DrawnGraph,
  hovered: string | null,
  chosen: string | null,
  way: Way | null,
): Highlights {
  const pointed = hovered !== null && graph.hasNode(hovered) ? new Set([hovered, ...graph.neighbors(hovered)]) : null
  const center = pointed ? hovered : chosen
  const ends = chosen !== null && graph.hasEdge(chosen) ? graph.extremities(chosen) : chosen === null ? [] : [chosen]
  const near = center !== null && graph.hasNode(center) ? new Set(graph.edges(center)) : null
  return { pointed, ends: new Set(ends), near, way: pointed ? null : way }
}
