import type { Kind } from '../../../shared/graphql/fragments.ts'
import { jobsInWorker } from '../jobs-in-worker.ts'

/** What the worker is to find out of a graph. Edges are the places of their ends in the list of nodes, which is sorted by id. */
export interface StyleJob {
  readonly kinds: readonly Kind[]
  readonly edges: readonly (readonly [number, number])[]
  readonly wanted: 'between' | 'community' | 'kind' | 'circle'
}

/** A number for each node (how many shortest ways lead over it, or the number of its community), or x and y of each. */
export type StyleResult = Float64Array

/** Does a job in a worker; null if the browser allows no workers. */
export const worked = jobsInWorker<StyleJob, StyleResult>(
  () => new Worker(new URL('./style-worker.ts', import.meta.url), { type: 'module' }),
)
