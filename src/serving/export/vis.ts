import type { Drawing, DrawnEdge, DrawnNode } from './drawing.ts'

interface VisNetwork {
  readonly nodes: readonly (Omit<DrawnNode, 'kind'> & { readonly kind: string; readonly group: string })[]
  readonly edges: readonly (Omit<DrawnEdge, 'source' | 'target'> & {
    readonly from: string
    readonly to: string
    readonly label: string
    readonly arrows: string
  })[]
}

/** The format of `new vis.Network(container, data)`: coloured by kind, with arrows on directed relations. */
export function vis({ nodes, edges }: Drawing): VisNetwork {
  return {
    nodes: nodes.map((node) => ({ ...node, group: node.kind })),
    edges: edges.map(({ source, target, ...edge }) => ({
      ...edge,
      from: source,
      to: target,
      label: edge.relation,
      arrows: edge.mutual ? '' : 'to',
    })),
  }
}
