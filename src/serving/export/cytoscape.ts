import type { Drawing, DrawnEdge, DrawnNode } from './drawing.ts'

interface CytoscapeElements {
  readonly data: { readonly title: string; readonly truncated: boolean }
  readonly elements: {
    readonly nodes: readonly { readonly data: DrawnNode }[]
    readonly edges: readonly { readonly data: DrawnEdge }[]
  }
}

/** The format of `cytoscape({ elements })` and of Cytoscape's import. */
export function cytoscape({ title, truncated, nodes, edges }: Drawing): CytoscapeElements {
  return {
    data: { title, truncated },
    elements: { nodes: nodes.map((data) => ({ data })), edges: edges.map((data) => ({ data })) },
  }
}
