import type { DuckDBConnection } from '@duckdb/node-api'
import { NotInstalled } from '../../../cypher/knowledge/errors.ts'

/** The package, once it is loaded. */
export type DuckDb = typeof import('@duckdb/node-api')

/** How the package is loaded. */
export type LoadDuckDb = () => Promise<DuckDb>

/**
 * Loads DuckDB when it is first needed.
 * @throws {NotInstalled} without DuckDB, which is optional: it is 70 MB, and only this needs it
 */
export function loadedDuckDb(load: LoadDuckDb = () => import('@duckdb/node-api')): Promise<DuckDb> {
  return load().catch((cause: unknown) => {
    throw new NotInstalled('To compare the rows of a workspace', '@duckdb/node-api@1.5.6-r.1', cause)
  })
}

/** An open file of DuckDB. */
export interface Database {
  readonly connection: DuckDBConnection
  /** For writing while rows are read: another statement on the same connection ends a stream, without an error. */
  readonly writing: DuckDBConnection
  /** Closes it; once is enough. */
  close(): void
}

/** What an opened database may do. */
export interface Opened {
  /** How much memory it may take, such as `64MB`: what doesn't fit goes to the disk, into `spilled`. */
  readonly memory: string
  /** A folder that is made when it is needed. */
  readonly spilled: string
  /** The files beside it that it may read. */
  readonly files?: readonly string[]
  /** A database that is made beside it, named `written`: what is written to one is kept in memory for as long as something else of it is read. */
  readonly written?: string
  /** True of one that is finished, which is not written to any more. */
  readonly isFinished?: boolean
}

/**
 * How much is written before it is brought to its place in the file, and how many rows are one piece there, a multiple of 2,048. By default these
 * are 16 MB and 122,880 rows, of which a piece is held in memory and written anew again and again until it is full: 100 MB of flows.
 */
const [checkpoint_threshold, rowGroup] = ['4MB', 4_096]

/** Opens a database, or makes it, that can read these files and nothing else of the machine. */
export async function openDatabase(
  { DuckDBInstance }: DuckDb,
  path: string,
  { memory, spilled, files = [], written, isFinished = false }: Opened,
): Promise<Database> {
  const instance = await DuckDBInstance.create(path, {
    threads: '1',
    memory_limit: memory,
    temp_directory: spilled,
    checkpoint_threshold,
    ...(isFinished && { access_mode: 'READ_ONLY' }),
  })
  const connection = await instance.connect()
  const writing = await instance.connect()
  if (written !== undefined) await connection.run(`ATTACH '${quoted(written)}' AS written (ROW_GROUP_SIZE ${rowGroup})`)
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
    close() {
      if (closed) return
      closed = true
      writing.closeSync()
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** A list of texts in SQL. */
export function listOf(texts: readonly string[]): string {
  return `[${texts.map((text) => `'${quoted(text)}'`).join(', ')}]`
}

function quoted(text: string): string {
  return text.replaceAll("'", "''")
}
