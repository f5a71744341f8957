import { jobsInWorker } from './jobs-in-worker.ts'

/** A layout job: nodes with their start positions, and edges as the indexes of their ends in the list of nodes. */
export interface LayoutJob {
  readonly nodes: readonly { readonly x: number; readonly y: number; readonly size: number; readonly fixed: boolean }[]
  readonly edges: readonly (readonly [number, number])[]
}

/**
 * Lays a graph out in a worker.
 * @returns x and y of each node, in the order of the job; null if the browser doesn't allow workers
 */
export const layOut = jobsInWorker<LayoutJob, Float32Array>(
  () => new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' }),
)
