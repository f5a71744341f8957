import type { Kind } from '../../../shared/graphql/fragments.ts'

/** What the worker is to find out of a graph. Edges are the places of their ends in the list of nodes, which is sorted by id. */
export interface StyleJob {
  readonly kinds: readonly Kind[]
  readonly edges: readonly (readonly [number, number])[]
  readonly wanted: 'between' | 'community' | 'kind' | 'circle'
}

/** A number for each node (how many shortest ways lead over it, or the number of its community), or x and y of each. */
export type StyleResult = Float64Array

let worker: Worker | null = null
let jobs = 0
const waiting = new Map<number, (result: StyleResult | null) => void>()

/** Does a job in a worker, so that the page stays responsive; null if the browser allows no workers. */
export function worked(job: StyleJob): Promise<StyleResult | null> {
  worker ??= started()
  jobs += 1
  const number = jobs
  return new Promise((resolve) => {
    waiting.set(number, resolve)
    worker?.postMessage({ job, number })
  })
}

function started(): Worker {
  const begun = new Worker(new URL('./style-worker.ts', import.meta.url), { type: 'module' })
  begun.onmessage = ({ data: { number, result } }: MessageEvent<{ number: number; result: StyleResult }>) => {
    waiting.get(number)?.(result)
    waiting.delete(number)
  }
  begun.onerror = () => {
    for (const resolve of waiting.values()) resolve(null)
    waiting.clear()
    worker = null
  }
  return begun
}
