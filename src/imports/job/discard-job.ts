import type { Job } from '../workspaces/job.ts'
import type { JobFolder } from '../workspaces/job-folder.ts'
import { isDuring, notOpen } from './at-work.ts'

/**
 * Discards a job: its rows are deleted, and what is left is that it was there.
 * @throws {JobRefused} if something of it is in the graph, or may be
 */
export async function discardJob(folder: JobFolder): Promise<Job> {
  const job = await folder.read()
  const isOpen = job.state === 'READ' || job.state === 'UNDONE' || isDuring(job, 'READING')
  if (!isOpen) throw notOpen(job, 'be discarded')
  // First the state: rows without a job that tells of them are only waste.
  const discarded = await folder.write({ ...job, state: 'DISCARDED', chunks: [] })
  await folder.empty()
  return discarded
}
