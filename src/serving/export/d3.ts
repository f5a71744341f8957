import type { Drawing, DrawnEdge, DrawnNode } from './drawing.ts'

interface NodeLink {
  readonly title: string
  readonly truncated: boolean
  readonly nodes: readonly DrawnNode[]
  readonly links: readonly DrawnEdge[]
}

/** Nodes and links, as d3-force reads them with `forceLink(links).id(({ id }) => id)`. */
export function d3({ title, truncated, nodes, edges }: Drawing): NodeLink {
  return { title, truncated, nodes, links: edges }
}
