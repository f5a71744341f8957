import { on } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Said, Told } from './compare-process.ts'
import { compareAll } from './compared.ts'
import { type DuckDb, loadedDuckDb, openDatabase } from './duckdb.ts'
import { makeReports } from './reports-table.ts'

/*
 * Compares the rows of a workspace, in a process that the server starts for it. It writes `flows.duckdb` into the folder that it is told, and
 * what it needs beside it goes with it.
 */

const told = on(process, 'message') as AsyncIterableIterator<[Told]>

async function compare(duckdb: DuckDb): Promise<void> {
  const [first] = (await told.next()).value as [Extract<Told, { readonly folder: string }>]
  const { folder, files } = first
  // Nobody else would delete it where the server has been killed.
  process.once('disconnect', () => {
    rmSync(folder, { recursive: true, force: true })
    process.exit(1)
  })
  const [path, spilled] = [join(folder, 'reports.duckdb'), join(folder, 'spilled')]
  const written = join(folder, 'flows.duckdb')
  const database = await openDatabase(duckdb, path, { memory: '96MB', spilled, files, written })
  const { add, finish } = await makeReports(database.connection, files)
  for await (const [message] of told) {
    if (message === 'ALL') break
    if ('reports' in message) add(message.reports)
  }
  await finish()
  await compareAll(database)
  database.close()
  for (const part of [path, spilled]) rmSync(part, { recursive: true, force: true })
}

const said = await loadedDuckDb()
  .then(compare)
  .then(
    (): Said => ({ done: true }),
    (error: Error): Said => {
      console.error(error)
      // Further lines show the statement, which is nothing to its readers.
      return { failed: error.message.split('\n')[0] ?? '' }
    },
  )
process.removeAllListeners('disconnect')
process.send?.(said, () => process.disconnect())
