import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { ImportRow } from '../../../schema/imports/workspaces.ts'
import type { Config } from '../../config.ts'
import { notOpen } from '../../imports/job/at-work.ts'
import { discardJob } from '../../imports/job/discard-job.ts'
import { finish, jobsIn } from '../../imports/job/importing.ts'
import { beginMerge } from '../../imports/job/merge-job.ts'
import { newJob } from '../../imports/job/new-job.ts'
import { sha256Of } from '../../imports/job/read-job.ts'
import { refusedRows } from '../../imports/job/refused-rows.ts'
import { isTold } from '../../imports/job/told.ts'
import { beginUndo } from '../../imports/job/undo-job.ts'
import { workspaceFolders } from '../../imports/workspaces/folders.ts'
import type { JobFolder } from '../../imports/workspaces/job-folder.ts'
import { rowsOf } from '../../imports/workspaces/rows.ts'
import { withSeededGraph } from '../../with-seeded-graph.ts'
import { type Desk, ImportError } from './desk.ts'

/** Whoever sits at this machine, as in a server that is started with --curate. */
const by = 'local:curator'

/** The jobs in the folders of this machine. The graph is opened only while something is done with it. */
export function localDesk({ imports: { folder: root, rowsInGraph } }: Pick<Config, 'imports'>): Desk {
  const folders = workspaceFolders(root)
  const folderOf = async (id: string): Promise<JobFolder> => {
    const found = await folders.job(id)
    if (found) return found
    throw new ImportError(`There is no job ${JSON.stringify(id)} in ${root}: see entrepot import list`)
  }
  return {
    async begin(path, asked) {
      const file = resolve(path)
      const { size } = await stat(file).catch((error) => {
        throw new ImportError(`${path} can't be read: ${error.message}`)
      })
      const job = newJob(
        { ...asked, name: basename(file), by },
        { bytes: size, sha256: await sha256Of(file), path: file },
      )
      await folders.create(job)
      return job
    },
    async finish(id, show) {
      const folder = await folderOf(id)
      return withSeededGraph((graph) => finish(folder, { graph, onProgress: show }), '--to').catch(async (error) => {
        if (!isTold(error)) throw error
        throw new ImportError(error.message, { cause: error })
      })
    },
    job: async (id) => (await folderOf(id)).read(),
    async jobs(workspace) {
      const names = workspace === undefined ? await folders.names() : [workspace]
      const all = await Promise.all(names.map(async (name) => jobsIn(await folders.jobs(name))))
      return all.flat().sort((one, other) => (one.id > other.id ? -1 : 1))
    },
    async *rows({ id }, asked, first = Number.POSITIVE_INFINITY): AsyncGenerator<ImportRow> {
      const folder = await folderOf(id)
      let left = first
      for await (const row of rowsOf(folder, await folder.read(), asked)) {
        if (left-- <= 0) return
        yield row
      }
    },
    refused: async (id) => refusedRows(await folderOf(id)),
    merge: async (id, { same, why }) => beginMerge(await folderOf(id), { by, why }, { same, rowsInGraph }),
    undo: async (id, why) => beginUndo(await folderOf(id), { by, why }),
    async resume(id) {
      const job = await (await folderOf(id)).read()
      if (['READING', 'MERGING', 'UNDOING', 'FAILED'].includes(job.state)) return job
      throw notOpen(job, 'be resumed')
    },
    discard: async (id) => discardJob(await folderOf(id)),
  }
}
