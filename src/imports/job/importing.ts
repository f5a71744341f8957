import { createHash, randomUUID } from 'node:crypto'
import { open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { WritableGraph } from '../../../cypher/engine/graph.ts'
import { type ImportFailure, JobRefused, type Workspaces } from '../../../schema/imports/workspaces.ts'
import { BrokenWorkspace } from '../workspaces/broken.ts'
import type { WorkspaceFolders } from '../workspaces/folders.ts'
import type { Job } from '../workspaces/job.ts'
import type { JobFolder } from '../workspaces/job-folder.ts'
import { JobLocked, whileLocked } from '../workspaces/job-lock.ts'
import { rowsOf } from '../workspaces/rows.ts'
import { type AtWork, isDuring, notOpen, Stopped } from './at-work.ts'
import { discardJob } from './discard-job.ts'
import { beginMerge, mergeJob } from './merge-job.ts'
import { newJob } from './new-job.ts'
import { readJob } from './read-job.ts'
import { refusedRows } from './refused-rows.ts'
import { isTold } from './told.ts'
import { beginUndo, undoJob } from './undo-job.ts'

export interface ImportSettings {
  readonly folders: WorkspaceFolders
  readonly graph: WritableGraph
  /** How long a file may be, in bytes. */
  readonly longestFile: number
  /** The most rows of a job that are merged one by one: of more, totals are. */
  readonly rowsInGraph: number
}

/** The workspaces, with a queue of jobs that this process works on, one after the other. */
export interface Importing extends Workspaces {
  /** Begins to work: first on what an earlier process has left unfinished. */
  start(): Promise<void>
  /** Stops at the next checkpoint. What isn't finished goes on when a process starts again. */
  stop(): Promise<void>
}

/** How many jobs may wait. */
const longestQueue = 20
/** How often, and after how many milliseconds each time, a job that rests is tried again while somebody still holds it. */
const patience = { tries: 50, between: 40 }
/** After how many milliseconds an upload that isn't finished is taken for one that broke off. */
const longestUpload = 86_400_000

const works: Readonly<Record<ImportFailure['during'], (folder: JobFolder, at: AtWork) => Promise<Job>>> = {
  READING: readJob,
  MERGING: mergeJob,
  UNDOING: undoJob,
}

export function importing({ folders, graph, longestFile, rowsInGraph }: ImportSettings): Importing {
  const queue: JobFolder[] = []
  const stopping = new AbortController()
  let started = false
  let working: Promise<void> | undefined

  function enqueue(folder: JobFolder): void {
    if (!queue.some(({ path }) => path === folder.path)) queue.push(folder)
    if (started)
      working ??= workOff().finally(() => {
        working = undefined
      })
  }

  async function workOff(): Promise<void> {
    for (let folder = queue.shift(); folder; folder = queue.shift()) {
      if (stopping.signal.aborted) return
      await finish(folder, { graph, signal: stopping.signal }).catch(told)
    }
  }

  async function folderOf(id: string): Promise<JobFolder> {
    const folder = await folders.job(id)
    if (folder) return folder
    throw new JobRefused('id', 'NOT_A_VALUE', `There is no job ${JSON.stringify(id)}`)
  }

  function checkRoom(): void {
    if (queue.length < longestQueue) return
    throw new JobRefused('id', 'QUEUE_FULL', `${longestQueue} jobs wait already: come again in a few minutes`)
  }

  /** Begins something with a job, and works on it in its turn. */
  async function begun(id: string, begin: (folder: JobFolder) => Promise<Job>): Promise<Job> {
    checkRoom()
    const folder = await folderOf(id)
    const job = await unlessBusy(folder, () => begin(folder))
    enqueue(folder)
    return job
  }

  return {
    names: folders.names,
    jobs: async (workspace) => jobsIn(await folders.jobs(workspace)),
    job: async (id) => (await folders.job(id))?.read() ?? null,
    async *rows({ id, workspace }, asked) {
      const folder = await folders.job(id, workspace)
      if (folder) yield* rowsOf(folder, await folder.read(), asked)
    },
    async refused({ id, workspace }) {
      const folder = await folders.job(id, workspace)
      return folder ? refusedRows(folder) : []
    },
    longestFile,
    async upload(bytes, said) {
      checkRoom()
      // What can be seen to be wrong before the file is there is.
      newJob(said(), { bytes: 0, sha256: '', path: null })
      const path = join(await folders.incoming(), randomUUID())
      try {
        const file = await kept(bytes, path, longestFile)
        const job = newJob(said(), { ...file, path: null })
        enqueue(await folders.create(job, path))
        return job
      } catch (error) {
        await rm(path, { force: true })
        throw error
      }
    },
    merge: (id, actor, { same }) => begun(id, (folder) => beginMerge(folder, actor, { same, rowsInGraph })),
    undo: (id, actor) => begun(id, (folder) => beginUndo(folder, actor)),
    resume: (id) =>
      begun(id, async (folder) => {
        const job = await folder.read()
        if (job.state !== 'FAILED' || !job.failure) throw notOpen(job, 'be resumed')
        const { failure, ...rest } = job
        return folder.write({ ...rest, state: failure.during })
      }),
    async discard(id) {
      const folder = await folderOf(id)
      return unlessBusy(folder, () => discardJob(folder))
    },
    async start() {
      started = true
      await forget(await folders.incoming())
      for (const name of await folders.names())
        for (const folder of [...(await folders.jobs(name))].reverse()) if (await isUnfinished(folder)) enqueue(folder)
    },
    async stop() {
      stopping.abort()
      await working
    },
  }
}

/** Does what is to be done with a job, while nobody else does. @throws like {@link readJob}, {@link mergeJob} and {@link undoJob} */
export function finish(folder: JobFolder, at: AtWork): Promise<Job> {
  return whileLocked(folder.path, async () => {
    const job = await folder.read()
    const during = (['READING', 'MERGING', 'UNDOING'] as const).find((each) => isDuring(job, each))
    return during ? works[during](folder, at) : job
  })
}

/** Those of jobs that can be understood: one whose file is broken must not hide the others. */
export async function jobsIn(all: readonly JobFolder[]): Promise<readonly Job[]> {
  const read = all.map((folder) =>
    folder.read().catch((error) => {
      if (!(error instanceof BrokenWorkspace)) throw error
      console.error(error.message)
      return []
    }),
  )
  return (await Promise.all(read)).flat()
}

/** Changes a job for which nobody is at work. */
async function unlessBusy(folder: JobFolder, change: () => Promise<Job>): Promise<Job> {
  for (let tries = patience.tries; ; tries--) {
    try {
      return await whileLocked(folder.path, change)
    } catch (error) {
      if (!(error instanceof JobLocked)) throw error
      // Whoever has just finished with it says so a moment before it is let go.
      if (tries === 0 || (await isUnfinished(folder))) throw new JobRefused('id', 'NOT_OPEN', error.message)
      await pause(patience.between)
    }
  }
}

async function isUnfinished(folder: JobFolder): Promise<boolean> {
  const [job] = await jobsIn([folder])
  return ['READING', 'MERGING', 'UNDOING'].includes(job?.state ?? '')
}

/** A job that has failed says so itself; of what is a fault of ours the log says where. */
function told(error: unknown): void {
  if (!(error instanceof Stopped || isTold(error))) console.error(error)
}

/**
 * Writes a file to the disk as it comes.
 * @throws {JobRefused} if it is empty or longer than it may be
 */
async function kept(bytes: AsyncIterable<Uint8Array>, path: string, longest: number) {
  const hash = createHash('sha256')
  const handle = await open(path, 'wx', 0o600)
  let length = 0
  try {
    for await (const some of bytes) {
      length += some.byteLength
      if (length > longest)
        throw new JobRefused('file', 'TOO_LONG', `The file is longer than ${longest} bytes: send it in parts`)
      hash.update(some)
      await handle.write(some)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  if (length === 0) throw new JobRefused('file', 'NOT_A_VALUE', 'The file is empty: send it as the body of the request')
  return { bytes: length, sha256: hash.digest('hex') }
}

/** Deletes uploads that broke off. */
async function forget(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name)
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }))
    if (Date.now() - mtimeMs > longestUpload) await rm(path, { recursive: true, force: true })
  }
}
