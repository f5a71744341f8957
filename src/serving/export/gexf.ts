import { MultiDirectedGraph } from 'graphology'
import { write } from 'graphology-gexf'
import type { Drawing } from './drawing.ts'
import { dayOf, type Flat, flatEdge, flatNode } from './flat.ts'
import { escaped, writable } from './xml.ts'

/**
 * GEXF 1.2, for Gephi and networkx, with positions and colours where they are known, and with the days on which an edge begins and ends,
 * so that Gephi's time line filters it. All edges are directed, since networkx can't read a mix of directed and undirected edges.
 */
export function gexf({ title, truncated, nodes, edges }: Drawing): string {
  const graph = new MultiDirectedGraph()
  graph.replaceAttributes({ description: writable(title), truncated })
  for (const node of nodes) graph.addNode(node.id, allWritable(flatNode(node)))
  for (const edge of edges) {
    const attributes = { ...allWritable(flatEdge(edge)), label: edge.relation }
    graph.addDirectedEdgeWithKey(edge.id, edge.source, edge.target, attributes)
  }
  // GEXF reserves the name `kind` for edges, so ours goes in as a custom attribute.
  const written = write(graph, {
    formatNode: (_, { label, x, y, size, color, ...attributes }) => ({
      label,
      attributes,
      viz: known({ x, y, size, color }),
    }),
    formatEdge: (_, { label, color, thickness, ...attributes }) => ({
      label,
      attributes,
      viz: known({ color, thickness }),
    }),
  })
  // The writer misspells the namespace of positions and colours, and networkx knows them by it.
  return timed(written.replace(/xmlns:viz="[^"]*"/, 'xmlns:viz="http://www.gexf.net/1.2draft/viz"'), edges)
}

function known(look: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined))
}

/** Adds the days on which edges begin and end, which the writer has no place for. */
function timed(written: string, edges: Drawing['edges']): string {
  const days = new Map(
    edges
      .filter(({ since, until }) => since || until)
      .map(({ id, since, until }) => [
        escaped(id),
        `${since ? ` start="${dayOf(since)}"` : ''}${until ? ` end="${dayOf(until)}"` : ''}`,
      ]),
  )
  if (days.size === 0) return written
  return written
    .replace(/<graph /, '<graph mode="dynamic" timeformat="date" ')
    .replaceAll(/<edge id="([^"]*)"/g, (start, id) => start + (days.get(id) ?? ''))
}

function allWritable(attributes: Flat): Flat {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, typeof value === 'string' ? writable(value) : value]),
  )
}
