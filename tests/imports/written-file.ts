import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FileOptions, type FileRow, openFile } from '../../src/imports/reading/open-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'entrepot-imports-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

let count = 0

/** Writes a file of this name that is gone when the tests are. */
export function written(name: string, content: string | Uint8Array): string {
  count += 1
  const path = join(folder, `${count}-${name}`)
  writeFileSync(path, content)
  return path
}

/** A file, read whole. */
export async function readWhole(path: string, options?: FileOptions) {
  const { format, columns, rows } = await openFile(path, options)
  const all: FileRow[] = []
  for await (const row of rows) all.push(row)
  return { format, columns, rows: all }
}

/** The cells of the rows of a file of this name and content. */
export async function cellsOf(name: string, content: string | Uint8Array, options?: FileOptions) {
  const { rows } = await readWhole(written(name, content), options)
  return rows.map(({ cells }) => cells)
}

/** The message with which a file isn't read; `read` if it is. */
export function refusal(name: string, content: string | Uint8Array, options?: FileOptions): Promise<string> {
  return readWhole(written(name, content), options).then(
    () => 'read',
    (error: Error) => `${error.name}: ${error.message}`,
  )
}
