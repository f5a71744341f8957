import layoutModule from 'graphology-layout-forceatlas2'
import workerModule from 'graphology-layout-forceatlas2/worker.js'
import type { DrawnGraph } from './drawn-graph.ts'

// Both are CommonJS: what their types call `default` is the module itself.
const forceAtlas2 = layoutModule as unknown as typeof layoutModule.default
const ForceAtlas2Worker = workerModule as unknown as typeof workerModule.default

/** Up to so many nodes are laid out at once; more in a worker, before the reader's eyes. */
const atOnce = 400
const workerMilliseconds = 3000

const settings = (graph: DrawnGraph) => ({
  ...forceAtlas2.inferSettings(graph),
  linLogMode: false,
  gravity: 1.2,
  scalingRatio: 14,
  slowDown: 4,
  barnesHutOptimize: graph.order > 200,
})

/**
 * Gives each node its place. A small graph comes out the same each time.
 * @returns what ends a layout that is still under way
 */
export function layOut(graph: DrawnGraph): () => void {
  if (graph.order < 2) return () => undefined
  if (graph.order <= atOnce) {
    forceAtlas2.assign(graph, { iterations: graph.order > 150 ? 150 : 300, settings: settings(graph) })
    return () => undefined
  }
  const worker = new ForceAtlas2Worker(graph, { settings: settings(graph) })
  worker.start()
  const timer = setTimeout(() => worker.stop(), workerMilliseconds)
  return () => {
    clearTimeout(timer)
    worker.kill()
  }
}
