import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Job, parseJob, printJob } from './job.ts'
import { replaceFile } from './replace-file.ts'

/** The folder of a job: what is known of it, and its rows. */
export interface JobFolder {
  readonly path: string
  /** @throws {BrokenWorkspace} if it can't be understood */
  read(): Promise<Job>
  /** Keeps what is known of the job now, whole or not at all. */
  write(job: Job): Promise<Job>
  /** The file of a chunk of rows; the first has the number 1. */
  chunk(number: number): string
  /** Where a copy of the imported file is kept until it is read. */
  copy(name: string): string
  /** Deletes what an interrupted run has left half written. */
  tidy(): Promise<void>
  /** Deletes all rows, and the copy of the file. */
  empty(): Promise<void>
}

/** @param path of a folder, which need not be there yet */
export function jobFolder(path: string): JobFolder {
  const file = join(path, 'job.json')
  const remove = async (which: (name: string) => boolean) => {
    for (const name of await readdir(path))
      if (which(name)) await rm(join(path, name), { recursive: true, force: true })
  }
  return {
    path,
    read: async () => parseJob(await readFile(file, 'utf8'), file),
    async write(job) {
      const changed = { ...job, changedAt: new Date().toISOString() }
      await replaceFile(file, printJob(changed))
      return changed
    },
    chunk: (number) => join(path, `rows-${String(number).padStart(5, '0')}.parquet`),
    // Its ending may tell its format, and so does what it was called.
    copy: (name) => join(path, `file-${name.replaceAll(/[^\w.-]/g, '_').slice(-80)}`),
    tidy: () => remove((name) => name.endsWith('.part')),
    empty: () => remove((name) => /^(rows|file)-/.test(name) || name.endsWith('.part') || name === 'refused.jsonl'),
  }
}
