import type { Drawing } from './drawing.ts'
import { type Flat, flatEdge, flatNode } from './flat.ts'

interface KumuMap {
  readonly elements: readonly (Flat & { readonly id: string; readonly type: string })[]
  readonly connections: readonly (Flat & { readonly from: string; readonly to: string; readonly direction: string })[]
}

/** A Kumu blueprint: elements and the connections between them. */
export function kumu({ nodes, edges }: Drawing): KumuMap {
  return {
    elements: nodes.map((node) => ({ ...flatNode(node), id: node.id, type: node.kind })),
    connections: edges.map((edge) => ({
      ...flatEdge(edge),
      id: edge.id,
      from: edge.source,
      to: edge.target,
      type: edge.relation,
      direction: edge.mutual ? 'mutual' : 'directed',
    })),
  }
}
