/** A layout job: nodes with their start positions, and edges as the indexes of their ends in the list of nodes. */
export interface LayoutJob {
  readonly nodes: readonly { readonly x: number; readonly y: number; readonly size: number; readonly fixed: boolean }[]
  readonly edges: readonly (readonly [number, number])[]
}

/** The worker's answer: x and y of each node, in the order of the job. */
export interface Laid {
  readonly number: number
  readonly places: Float32Array
}

let worker: Worker | null = null
let jobs = 0
const waiting = new Map<number, (places: Float32Array | null) => void>()

/**
 * Lays a graph out in a worker, so that the page stays responsive.
 * @returns x and y of each node, in the order of the job; null if the browser doesn't allow workers
 */
export function layOut(job: LayoutJob): Promise<Float32Array | null> {
  worker ??= started()
  jobs += 1
  const number = jobs
  return new Promise((resolve) => {
    waiting.set(number, resolve)
    worker?.postMessage({ job, number })
  })
}

function started(): Worker {
  const begun = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' })
  begun.onmessage = ({ data: { number, places } }: MessageEvent<Laid>) => {
    waiting.get(number)?.(places)
    waiting.delete(number)
  }
  begun.onerror = () => {
    for (const resolve of waiting.values()) resolve(null)
    waiting.clear()
    worker = null
  }
  return begun
}
