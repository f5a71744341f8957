import type { ImportRow } from '../../../cypher/knowledge/ledger/imports/import-fact.ts'
import { addJobSource } from '../../../cypher/knowledge/ledger/imports/job-source.ts'
import { mergeBatch } from '../../../cypher/knowledge/ledger/imports/merge-batch.ts'
import type { JobActor, RowVerdict } from '../../../schema/imports/workspaces.ts'
import type { Job } from '../workspaces/job.ts'
import type { JobFolder } from '../workspaces/job-folder.ts'
import { rowsOf } from '../workspaces/rows.ts'
import { type AtWork, checkStopped, isDuring, notOpen, workOn } from './at-work.ts'
import { noteRefused } from './refused-rows.ts'
import { sourceOf } from './source-of.ts'
import { totalsOf } from './totals.ts'

/** How many rows are one entry of the ledger. */
const batchRows = 200

export interface MergeOptions {
  /** Whether what the graph has already gets the file as a further source. */
  readonly same: boolean
  /** The most rows that are merged one by one: of more, totals are. */
  readonly rowsInGraph: number
}

/**
 * Marks a job as one to be merged. What was begun before keeps its writer and its options, since its batches are known by them.
 * @throws {JobRefused} if it isn't read, or is merged
 */
export async function beginMerge(
  folder: JobFolder,
  { by, why }: JobActor,
  { same, rowsInGraph }: MergeOptions,
): Promise<Job> {
  const job = await folder.read()
  if (isDuring(job, 'MERGING')) return folder.write({ ...job, state: 'MERGING' })
  if (job.state !== 'READ') throw notOpen(job, 'be merged')
  const of = merged(same).reduce((sum, verdict) => sum + (job.counts[verdict] ?? 0), 0)
  const merge = { by, why, same, totals: of > rowsInGraph, source: null, of, merged: 0, refused: 0, untotalled: 0 }
  return folder.write({ ...job, state: 'MERGING', merge: { ...merge, batches: 0, after: 0 } })
}

/**
 * Writes a job into the graph, a batch of rows as an entry after the other. A run that was killed goes on at the first batch that isn't
 * known to be there; one that is there nevertheless is known by its key, and not written again.
 */
export function mergeJob(folder: JobFolder, { graph, signal, onProgress }: AtWork): Promise<Job> {
  return workOn(folder, 'MERGING', async (begun) => {
    let job = begun
    const keep = async (more: Partial<NonNullable<Job['merge']>>) => {
      job = await folder.write({ ...job, merge: { ...mergeOf(job), ...more } })
      onProgress?.(job)
    }
    const { by, why, same, totals } = mergeOf(job)
    const writer = { by, ...(why !== undefined && { why }) }
    const source = await addJobSource(graph, job.id, sourceOf(job), writer)
    await keep({ source })

    const rows = totals ? await totalRows(folder, job, keep) : rowsFrom(folder, job, merged(same))
    for await (const batch of inBatches(rows)) {
      checkStopped(signal)
      const done = mergeOf(job)
      const number = done.batches + 1
      const { refused } = await mergeBatch(graph, { job: job.id, number, source, ...writer }, batch)
      await noteRefused(folder, refused)
      await keep({
        batches: number,
        after: batch.at(-1)?.number ?? done.after,
        merged: done.merged + batch.length - new Set(refused.map((row) => row.number)).size,
        refused: done.refused + new Set(refused.map((row) => row.number)).size,
      })
    }
    const whole = await folder.write({ ...job, state: 'MERGED' })
    onProgress?.(whole)
    return whole
  })
}

/** The verdicts of rows that are merged. What contradicts the graph is a fact too: both are kept, and shown. */
function merged(same: boolean): readonly RowVerdict[] {
  return ['NEW', 'SUPERSEDES', 'CONFLICTS', ...(same ? (['SAME'] as const) : [])]
}

async function* rowsFrom(folder: JobFolder, job: Job, verdicts: readonly RowVerdict[]): AsyncGenerator<ImportRow> {
  for await (const { number, verdict, facts } of rowsOf(folder, job, { after: mergeOf(job).after }))
    if (verdicts.includes(verdict)) yield { number, facts }
}

/** The totals that are not merged yet. They are summed up anew each time, always in the same order. */
async function totalRows(
  folder: JobFolder,
  job: Job,
  keep: (more: Partial<NonNullable<Job['merge']>>) => Promise<void>,
): Promise<readonly ImportRow[]> {
  const { same, batches } = mergeOf(job)
  const { rows, untotalled } = await totalsOf(rowsOf(folder, job), merged(same), job.file.name)
  await keep({ of: rows.length, untotalled })
  return rows.slice(batches * batchRows)
}

function mergeOf({ id, merge }: Job): NonNullable<Job['merge']> {
  if (merge) return merge
  throw new Error(`The job ${id} is being merged, and doesn't say by whom`)
}

async function* inBatches(rows: AsyncIterable<ImportRow> | Iterable<ImportRow>): AsyncGenerator<ImportRow[]> {
  let batch: ImportRow[] = []
  for await (const row of rows) {
    batch.push(row)
    if (batch.length < batchRows) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
