import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { NotInstalled } from '../../../cypher/knowledge/errors.ts'

/** What the server may spend on one comparison: what doesn't fit goes to the disk. */
const limits = { threads: '1', memory_limit: '96MB', preserve_insertion_order: 'false' } as const

/** A database of its own, in a folder that goes with it. */
export interface Database {
  readonly connection: DuckDBConnection
  /** For writing while rows are read: another statement on the same connection ends a stream, without an error. */
  readonly writing: DuckDBConnection
  /** Closes it and deletes its folder; once is enough. */
  close(): Promise<void>
}

/** Loads the package when it is first needed. */
export type LoadDuckDb = () => Promise<typeof import('@duckdb/node-api')>

const loadDuckDb: LoadDuckDb = () => import('@duckdb/node-api')

/**
 * Opens an empty database that can read these files and nothing else of the machine.
 * @throws {NotInstalled} without DuckDB, which is optional: it is 70 MB, and only this needs it
 */
export async function openDatabase(files: readonly string[], load: LoadDuckDb = loadDuckDb): Promise<Database> {
  const { DuckDBInstance } = await load().catch((cause: unknown) => {
    throw new NotInstalled('To compare the rows of a workspace', '@duckdb/node-api@1.5.6-r.1', cause)
  })
  const folder = await mkdtemp(join(tmpdir(), 'entrepot-mirror-'))
  const instance = await DuckDBInstance.create(join(folder, 'flows.duckdb'), {
    ...limits,
    temp_directory: join(folder, 'spilled'),
  })
  const connection = await instance.connect()
  const writing = await instance.connect()
  for (const setting of [
    `allowed_paths = ${listOf(files)}`,
    'enable_external_access = false',
    'lock_configuration = true',
  ])
    await connection.run(`SET ${setting}`)
  let closed = false
  return {
    connection,
    writing,
    async close() {
      if (closed) return
      closed = true
      writing.closeSync()
      connection.closeSync()
      instance.closeSync()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A list of texts in SQL. */
export function listOf(texts: readonly string[]): string {
  return `[${texts.map((text) => `'${text.replaceAll("'", "''")}'`).join(', ')}]`
}
