import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** The chunks of rows that a workspace holds now. */
export interface Chunks {
  /** The paths of the Parquet files, those of a job in the order of its rows. */
  readonly files: readonly string[]
  /** The ids of the sources in the graph that merged jobs are: their rows are here, so the claims that cite them are the same twice. */
  readonly mergedSources: ReadonlySet<string>
  /** Another text whenever a chunk is added, replaced or gone. */
  readonly version: string
}

/** The states of jobs whose rows hold: the file is read whole, and not taken back. */
const holding: ReadonlySet<string> = new Set(['READ', 'MERGING', 'MERGED'])

/**
 * Lists the chunks of a workspace's jobs, without those that are still being read, have failed, or were taken back.
 * @param root the folder of all workspaces; one that isn't there has no chunks
 */
export async function chunksOfWorkspace(root: string, workspace: string): Promise<Chunks> {
  const files: string[] = []
  const mergedSources = new Set<string>()
  const versions: string[] = []
  for (const job of (await namesIn(join(root, workspace))).sort()) {
    const folder = join(root, workspace, job)
    const { state, merge } = await jobIn(folder)
    if (!holding.has(state ?? '')) continue
    if (merge?.source) mergedSources.add(merge.source)
    versions.push(job, merge?.source ?? '')
    for (const name of (await namesIn(folder)).filter((name) => /^rows-\d+\.parquet$/.test(name)).sort()) {
      const path = join(folder, name)
      const { size, mtimeMs } = await stat(path)
      files.push(path)
      versions.push(`${name} ${size} ${mtimeMs}`)
    }
  }
  return { files, mergedSources, version: versions.join('\n') }
}

interface JobRead {
  readonly state?: string
  readonly merge?: { readonly source?: string | null }
}

/** A job that is being made has no file yet, and no rows that hold. */
async function jobIn(folder: string): Promise<JobRead> {
  const text = await readFile(join(folder, 'job.json'), 'utf8').catch(ifMissing('{}'))
  return JSON.parse(text) as JobRead
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(ifMissing<string[]>([]))
}

const ifMissing =
  <Value>(otherwise: Value) =>
  (error: NodeJS.ErrnoException): Value => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return otherwise
    throw error
  }
