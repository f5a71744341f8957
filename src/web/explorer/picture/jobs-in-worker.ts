/** What a worker is sent. */
export interface WorkerTask<Job> {
  readonly job: Job
  readonly number: number
}

/** What a worker answers. */
export interface WorkerResult<Result> {
  readonly number: number
  readonly result: Result
}

/**
 * Does jobs in a worker, so that the page stays responsive. It is started by the first job.
 * @param start starts the worker, which answers each `WorkerTask` with a `WorkerResult`
 * @returns a function that does a job; it resolves to null if the browser doesn't allow workers
 */
export function jobsInWorker<Job, Result>(start: () => Worker): (job: Job) => Promise<Result | null> {
  let worker: Worker | null = null
  let jobs = 0
  const waiting = new Map<number, (result: Result | null) => void>()

  function started(): Worker {
    const begun = start()
    begun.onmessage = ({ data: { number, result } }: MessageEvent<WorkerResult<Result>>) => {
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

  return (job) => {
    worker ??= started()
    jobs += 1
    const task: WorkerTask<Job> = { job, number: jobs }
    return new Promise((resolve) => {
      waiting.set(task.number, resolve)
      worker?.postMessage(task)
    })
  }
}
