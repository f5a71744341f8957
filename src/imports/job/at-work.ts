import { reason } from '../../../cypher/engine/errors.ts'
import type { WritableGraph } from '../../../cypher/engine/graph.ts'
import { type ImportFailure, JobRefused, type JobState } from '../../../schema/imports/workspaces.ts'
import type { Job } from '../workspaces/job.ts'
import type { JobFolder } from '../workspaces/job-folder.ts'

/** What whoever works on a job is given. */
export interface AtWork {
  readonly graph: WritableGraph
  /** Stops the work at the next checkpoint; the same again goes on from there. */
  readonly signal?: AbortSignal | undefined
  /** Is told of the job after each checkpoint. */
  readonly onProgress?: ((job: Job) => void) | undefined
}

/** The work was stopped by its signal, at a checkpoint. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}

/** @throws {Stopped} if the signal says so */
export function checkStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Stopped('The work on this job was stopped: the same again goes on where it was')
}

/** True if a job is in the middle of something, whether that runs, waits or has failed. */
export function isDuring({ state, failure }: Pick<Job, 'state' | 'failure'>, during: ImportFailure['during']): boolean {
  return state === during || (state === 'FAILED' && failure?.during === during)
}

/**
 * Works on a job. If that fails, the job says why, and the same again goes on from its last checkpoint.
 * @param during what is done
 * @throws {JobRefused} if the job is in another state
 * @throws {Stopped} by the signal; and whatever the work throws
 */
export async function workOn(
  folder: JobFolder,
  during: ImportFailure['during'],
  work: (job: Job) => Promise<Job>,
): Promise<Job> {
  const job = await folder.read()
  if (!isDuring(job, during))
    throw notOpen(job, during === 'READING' ? 'be read' : during === 'MERGING' ? 'be merged' : 'be undone')
  const { failure: _, ...begun } = job
  try {
    return await work(await folder.write({ ...begun, state: during }))
  } catch (error) {
    if (error instanceof Stopped) throw error
    const failure = { during, message: reason(error), at: new Date().toISOString() }
    // What was done until the last checkpoint stays.
    await folder.write({ ...(await folder.read()), state: 'FAILED', failure })
    throw error
  }
}

const words: Readonly<Record<JobState, string>> = {
  READING: 'is being read',
  READ: 'is read, and nothing of it is in the graph',
  MERGING: 'is being merged',
  MERGED: 'is merged',
  UNDOING: 'is being undone',
  UNDONE: 'was undone: import the file again',
  FAILED: 'has failed: resume it',
  DISCARDED: 'was discarded: import the file again',
}

/** The refusal of what a job can't be done in its state. @param what `be merged` */
export function notOpen({ id, state, failure }: Pick<Job, 'id' | 'state' | 'failure'>, what: string): JobRefused {
  const why =
    state === 'FAILED' && failure ? `has failed while ${failure.during.toLowerCase()}: resume it` : words[state]
  return new JobRefused('id', 'NOT_OPEN', `The job ${id} can't ${what}: it ${why}`)
}
