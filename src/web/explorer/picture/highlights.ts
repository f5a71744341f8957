import type { DrawnGraph } from './drawn-graph.ts'
import type { Way } from './paths/use-paths.ts'

/** What stands out of a graph: worked out once, and not again for every node and edge that is drawn. */
export interface Highlights {
  /** What the reader points at, and all that is next to it; null while that is nothing. */
  readonly pointed: ReadonlySet<string> | null
  /** The node that is chosen, or the ends of the edge. */
  readonly ends: ReadonlySet<string>
  /** The edges of the node that is pointed at or chosen; null where there is none. */
  readonly near: ReadonlySet<string> | null
  /** A way through the graph that takes the rest back; null where there is none. */
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
