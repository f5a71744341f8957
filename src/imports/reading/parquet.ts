import { stat } from 'node:fs/promises'
import { columnNames, type FileOptions, type FileRow, type OpenedFile, tooLong } from './file-row.ts'
import { type ParquetShape, ParquetThread } from './parquet-thread.ts'
import { writtenValue } from './parquet-values.ts'
import type { Bytes } from './unpacked.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** How many rows are handed over at a time. */
const together = 5_000

/**
 * Opens Parquet. Decimals, large integers, days and times are kept exactly.
 * @throws {UnreadableFile} if it is broken, packed in a way that isn't known, or its groups of rows are too large
 */
export async function openParquet({ path, name }: Bytes, options: FileOptions): Promise<OpenedFile> {
  if (path === undefined) throw new UnreadableFile(`${name} is Parquet inside of a package: unpack it first`)
  const thread = new ParquetThread(path, (await stat(path)).size)
  try {
    const shape = await thread.ask('open', {})
    const sum = shape.groups.reduce((total, rows) => total + rows, 0)
    if (sum !== shape.rows) throw new Error('its groups have other rows than it says')
    const columns = columnNames(shape.columns.map((column) => column.name))
    return { format: 'PARQUET', columns, rows: rowsOf(path, name, shape, columns, options.from ?? 0) }
  } catch (cause) {
    throw broken(name, cause)
  } finally {
    await thread.close()
  }
}

async function* rowsOf(
  path: string,
  name: string,
  { columns: stored, groups }: ParquetShape,
  columns: readonly string[],
  from: number,
): AsyncGenerator<FileRow> {
  const thread = new ParquetThread(path, (await stat(path)).size)
  try {
    let rowStart = 0
    for (const [group, count] of groups.entries()) {
      const skipped = Math.max(0, from - rowStart)
      if (skipped < count) {
        const read = await thread.ask('group', { group, rowStart })
        if (read !== count) throw new Error(`it says that it has ${count} rows where it has ${read}`)
        for (let first = skipped; first < count; first += together) {
          const rows = await thread.ask('rows', { from: first, to: first + together })
          for (const [at, values] of rows.entries()) {
            const cells = Object.fromEntries(
              columns.map((column, place) => [column, writtenValue(values[place], stored[place]?.meaning)]),
            )
            const malformed = tooLong(cells)
            yield { number: rowStart + first + at + 1, cells, ...(malformed !== undefined && { malformed }) }
          }
        }
      }
      rowStart += count
    }
  } catch (cause) {
    throw broken(name, cause)
  } finally {
    await thread.close()
  }
}

function broken(name: string, cause: unknown): UnreadableFile {
  if (cause instanceof UnreadableFile) return cause
  const { message } = cause as Error
  const [, codec] = /unsupported compression codec: (\w+)/.exec(message) ?? []
  return new UnreadableFile(
    codec
      ? `${name} is packed with ${codec}, which isn't read here: write it with snappy, gzip or brotli`
      : `${name} is no Parquet that can be read (${message.slice(0, 200)}): write it again`,
    { cause },
  )
}
