import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { ComparisonFailed } from '../../../cypher/knowledge/errors.ts'
import type { Report } from '../../../cypher/knowledge/mirror/report.ts'
import type { Chunks } from './chunks-of-workspace.ts'
import { compareInProcess } from './compare-process.ts'
import { type Database, type LoadDuckDb, loadedDuckDb, openDatabase } from './duckdb.ts'

/** The flows of a workspace in a file that is finished and only read. */
export interface FlowsFile extends Pick<Database, 'connection'> {
  /** Closes it and deletes its folder; once is enough. */
  close(): Promise<void>
}

/** What is compared. */
export interface ComparedFile {
  readonly chunks: Chunks
  readonly reports: readonly Report[]
  /** Ends it before it is done. */
  readonly signal: AbortSignal
  readonly load: LoadDuckDb | undefined
}

/**
 * Has a workspace compared, and opens the file.
 * @param root the folder of all workspaces
 * @throws {NotInstalled} without the package that joins its rows
 * @throws {ComparisonFailed} if it fails or is ended
 */
export async function flowsFile(root: string, workspace: string, asked: ComparedFile): Promise<FlowsFile> {
  const { files, mergedSources } = asked.chunks
  const duckdb = await loadedDuckDb(asked.load)
  const folder = await mkdtemp(join(tmpdir(), 'entrepot-mirror-'))
  const deleteFolder = () => rm(folder, { recursive: true, force: true, maxRetries: 3 })
  // What was merged from these files is here with its row, so its claim would be the same number again.
  const reports = asked.reports.filter(
    ({ sources }) => sources.length === 0 || !sources.every((id) => mergedSources.has(id)),
  )
  try {
    await compareInProcess({ folder, files, reports }, asked.signal)
    const spilled = join(folder, 'spilled')
    const database = await openDatabase(duckdb, join(folder, 'flows.duckdb'), {
      memory: '32MB',
      spilled,
      isFinished: true,
    })
    return {
      connection: database.connection,
      close() {
        database.close()
        return deleteFolder()
      },
    }
  } catch (cause) {
    await deleteFolder()
    // Where the files lie on this machine is nobody's business.
    const why = (cause as Error).message.replaceAll(`${root}${sep}`, '').replaceAll(`${folder}${sep}`, '')
    throw new ComparisonFailed(workspace, why, cause)
  }
}
