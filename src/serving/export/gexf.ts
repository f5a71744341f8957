import { MultiDirectedGraph } from 'graphology'
import { write } from 'graphology-gexf'
import type { Drawing } from './drawing.ts'
import { type Flat, flatEdge, flatNode } from './flat.ts'
import { writable } from './xml.ts'

/** GEXF 1.2, for Gephi and networkx. All edges are directed, since networkx can't read a mix of directed and undirected edges. */
export function gexf({ title, truncated, nodes, edges }: Drawing): string {
  const graph = new MultiDirectedGraph()
  graph.replaceAttributes({ description: writable(title), truncated })
  for (const node of nodes) graph.addNode(node.id, allWritable(flatNode(node)))
  for (const edge of edges) {
    const attributes = { ...allWritable(flatEdge(edge)), label: edge.relation }
    graph.addDirectedEdgeWithKey(edge.id, edge.source, edge.target, attributes)
  }
  // GEXF reserves the name `kind` for edges, so ours goes in as a custom attribute.
  return write(graph, {
    formatNode: (_, { label, ...attributes }) => ({ label, attributes }),
    formatEdge: (_, { label, ...attributes }) => ({ label, attributes }),
  })
}

function allWritable(attributes: Flat): Flat {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, typeof value === 'string' ? writable(value) : value]),
  )
}
