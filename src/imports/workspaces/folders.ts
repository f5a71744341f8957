import { mkdir, readdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Job } from './job.ts'
import { printJob } from './job.ts'
import { type JobFolder, jobFolder } from './job-folder.ts'
import { isJobId, isWorkspaceName } from './names.ts'
import { replaceFile } from './replace-file.ts'

/** The folders of workspaces: in each of them a folder for each of its jobs. */
export interface WorkspaceFolders {
  readonly root: string
  /** The names of the workspaces that hold a job, in order. */
  names(): Promise<readonly string[]>
  /** The folders of the jobs of a workspace, the latest first. */
  jobs(workspace: string): Promise<readonly JobFolder[]>
  /** The folder of a job; undefined where there is none. */
  job(id: string, workspace?: string): Promise<JobFolder | undefined>
  /** Makes the folder of a new job; `copy` is a file that is moved into it. Nobody sees it before it is whole. */
  create(job: Job, copy?: string): Promise<JobFolder>
  /** A folder for what isn't a job yet. */
  incoming(): Promise<string>
}

/** The folder of uploads in the making. No workspace can be called so. */
const incomingName = '.incoming'

/** @param root of a folder, which need not be there yet */
export function workspaceFolders(root: string): WorkspaceFolders {
  const at = (workspace: string, id: string) => join(root, workspace, id)
  const isJob = (workspace: string, id: string) => isThere(join(at(workspace, id), 'job.json'))

  async function idsIn(workspace: string): Promise<readonly string[]> {
    if (!isWorkspaceName(workspace)) return []
    const ids = (await namesIn(join(root, workspace))).filter(isJobId).sort().reverse()
    const there = await Promise.all(ids.map((id) => isJob(workspace, id)))
    return ids.filter((_, place) => there[place])
  }

  async function names(): Promise<readonly string[]> {
    const all = (await namesIn(root)).filter(isWorkspaceName).sort()
    const ids = await Promise.all(all.map(idsIn))
    return all.filter((_, place) => (ids[place]?.length ?? 0) > 0)
  }

  async function job(id: string, workspace?: string): Promise<JobFolder | undefined> {
    if (!isJobId(id)) return undefined
    for (const name of workspace === undefined ? await namesIn(root) : [workspace])
      if (isWorkspaceName(name) && (await isJob(name, id))) return jobFolder(at(name, id))
    return undefined
  }

  async function incoming(): Promise<string> {
    const path = join(root, incomingName)
    await mkdir(path, { recursive: true, mode: 0o700 })
    return path
  }

  async function create(made: Job, copy?: string): Promise<JobFolder> {
    const beside = join(await incoming(), made.id)
    await mkdir(beside, { mode: 0o700 })
    await replaceFile(join(beside, 'job.json'), printJob(made))
    if (copy !== undefined) await rename(copy, jobFolder(beside).copy(made.file.name))
    await mkdir(join(root, made.workspace), { recursive: true, mode: 0o700 })
    await rename(beside, at(made.workspace, made.id))
    return jobFolder(at(made.workspace, made.id))
  }

  return {
    root,
    names,
    jobs: async (workspace) => (await idsIn(workspace)).map((id) => jobFolder(at(workspace, id))),
    job,
    create,
    incoming,
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(noneIfMissing)
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

function noneIfMissing(error: NodeJS.ErrnoException): never[] {
  if (error.code === 'ENOENT') return []
  throw error
}
