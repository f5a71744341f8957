import { undoJob as undoEntries } from '../../../cypher/knowledge/ledger/imports/undo-job.ts'
import type { JobActor } from '../../../schema/imports/workspaces.ts'
import type { Job } from '../workspaces/job.ts'
import type { JobFolder } from '../workspaces/job-folder.ts'
import { type AtWork, checkStopped, isDuring, notOpen, workOn } from './at-work.ts'

/** After how many entries it is noted how far it has come. */
const entriesAtOnce = 20

/**
 * Marks a job as one to be taken back: one that is merged, or that failed while it was.
 * @throws {JobRefused} if nothing of it is in the graph
 */
export async function beginUndo(folder: JobFolder, { by, why }: JobActor): Promise<Job> {
  const job = await folder.read()
  if (isDuring(job, 'UNDOING')) return folder.write({ ...job, state: 'UNDOING' })
  const isMergedInPart = job.state === 'FAILED' && job.failure?.during === 'MERGING'
  if (job.state !== 'MERGED' && !isMergedInPart) throw notOpen(job, 'be undone')
  const { failure: _, ...rest } = job
  return folder.write({ ...rest, state: 'UNDOING', undo: { by, why, entries: 0 } })
}

/** Takes back all that a job has written into the graph, as one. A run that was killed goes on where it was. */
export function undoJob(folder: JobFolder, { graph, signal, onProgress }: AtWork): Promise<Job> {
  return workOn(folder, 'UNDOING', async (begun) => {
    const { undo } = begun
    if (!undo) throw new Error(`The job ${begun.id} is being undone, and doesn't say by whom`)
    const { by, why } = undo
    let job = begun
    for (let done = false; !done; ) {
      checkStopped(signal)
      const some = await undoEntries(graph, job.id, { by, ...(why !== undefined && { why }) }, { most: entriesAtOnce })
      done = some.done
      const entries = (job.undo?.entries ?? 0) + some.entries
      job = await folder.write({ ...job, state: done ? 'UNDONE' : 'UNDOING', undo: { ...undo, entries } })
      onProgress?.(job)
    }
    return job
  })
}
