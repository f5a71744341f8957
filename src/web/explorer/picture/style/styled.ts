import { UndirectedGraph } from 'graphology'
import louvainModule from 'graphology-communities-louvain'
import { circlepack as packed, circular as round } from 'graphology-layout'
import betweennessModule from 'graphology-metrics/centrality/betweenness.js'
import type { StyleJob, StyleResult } from './style-job.ts'

// The packages are CommonJS: the `default` in their types is the module itself.
const louvain = louvainModule as unknown as typeof louvainModule.default
const betweenness = betweennessModule as unknown as typeof betweennessModule.default

/** Does a job. The same graph gives the same result in every browser. */
export function styled({ kinds, edges, wanted }: StyleJob): StyleResult {
  const graph = new UndirectedGraph()
  for (const [at, kind] of kinds.entries()) graph.addNode(at, { kind, size: 1 })
  // Several relations between two entities join them more closely.
  for (const [source, target] of edges)
    graph.updateEdge(source, target, ({ weight = 0 }) => ({ weight: Number(weight) + 1 }))
  const nodes = graph.nodes()
  if (wanted === 'between') {
    const found = betweenness(graph, { getEdgeWeight: null, normalized: false })
    return Float64Array.from(nodes, (id) => found[id] ?? 0)
  }
  if (wanted === 'community') {
    if (graph.size === 0) return Float64Array.from(nodes, (_, at) => at)
    const found = louvain(graph, { rng: seeded() })
    return Float64Array.from(nodes, (id) => found[id] ?? 0)
  }
  const places =
    wanted === 'kind'
      ? packed(graph, { hierarchyAttributes: ['kind'], center: 0, rng: seeded() })
      : round(graph, { center: 0 })
  return Float64Array.from(nodes.flatMap((id) => [places[id]?.x ?? 0, places[id]?.y ?? 0]))
}

/** Random numbers that are the same each time (Lehmer's generator). */
function seeded(): () => number {
  let state = 20_261_128
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
