import { MultiDirectedGraph } from 'graphology'
import layoutModule from 'graphology-layout-forceatlas2'
import type { WorkerResult, WorkerTask } from './jobs-in-worker.ts'
import type { LayoutJob } from './layout.ts'

// The package is CommonJS: the `default` in its types is the module itself.
const forceAtlas2 = layoutModule as unknown as typeof layoutModule.default

/** The number of iterations: small graphs can afford enough to settle. */
function iterationsFor(order: number): number {
  if (order <= 150) return 300
  return order <= 400 ? 150 : 80
}

/** Computes the position of each node. The result is deterministic across browsers. */
function laid({ nodes, edges }: LayoutJob): Float32Array {
  const graph = new MultiDirectedGraph<LayoutJob['nodes'][number]>()
  for (const [index, node] of nodes.entries()) graph.addNode(index, { ...node })
  for (const [source, target] of edges) graph.addEdge(source, target)
  forceAtlas2.assign(graph, {
    iterations: iterationsFor(graph.order),
    settings: {
      ...forceAtlas2.inferSettings(graph),
      linLogMode: false,
      gravity: 1.2,
      scalingRatio: 14,
      slowDown: 4,
      barnesHutOptimize: graph.order > 200,
    },
  })
  return Float32Array.from(
    graph.nodes().flatMap((node) => [graph.getNodeAttribute(node, 'x'), graph.getNodeAttribute(node, 'y')]),
  )
}

self.onmessage = ({ data: { job, number } }: MessageEvent<WorkerTask<LayoutJob>>) => {
  const answer: WorkerResult<Float32Array> = { number, result: laid(job) }
  self.postMessage(answer)
}
