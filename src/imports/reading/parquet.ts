import { open } from 'node:fs/promises'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet'
import { columnNames, type FileOptions, type FileRow, type OpenedFile, tooLong } from './file-row.ts'
import { limits } from './limits.ts'
import { checkPages } from './parquet-pages.ts'
import { decimalsAsStored, parquetParsers, type Unscaled, writtenValue } from './parquet-values.ts'
import type { Bytes } from './unpacked.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** How many rows are in memory as texts at a time. */
const together = 10_000

/**
 * Opens Parquet. Decimals, large integers, days and times are kept exactly.
 * @throws {UnreadableFile} if it is broken, packed in a way that isn't known, or its groups of rows are too large
 */
export async function openParquet({ path, name }: Bytes, options: FileOptions): Promise<OpenedFile> {
  if (path === undefined) throw new UnreadableFile(`${name} is Parquet inside of a package: unpack it first`)
  const { size } = await withFile(path, (file) => file.stat())
  const file: AsyncBuffer = {
    byteLength: size,
    slice: (start, end = size) => withFile(path, (opened) => bytesOf(opened, start, Math.min(end, size))),
  }
  const metadata = await parquetMetadataAsync(file, { geoparquet: false }).catch((cause) => {
    throw broken(name, cause)
  })
  checkGroups(name, metadata)
  const unscaled = decimalsAsStored(metadata)
  const columns = columnNames(parquetSchema(metadata).children.map(({ element }) => element.name))
  return { format: 'PARQUET', columns, rows: rowsOf(file, metadata, unscaled, columns, name, options.from ?? 0) }
}

async function* rowsOf(
  file: AsyncBuffer,
  metadata: FileMetaData,
  unscaled: Unscaled,
  columns: readonly string[],
  name: string,
  from: number,
): AsyncGenerator<FileRow> {
  let start = 0
  for (const [group, { num_rows }] of metadata.row_groups.entries()) {
    const end = start + Number(num_rows)
    if (end > from) {
      await checkPages(file, metadata, group, name)
      for (let first = Math.max(start, from); first < end; first += together)
        yield* await slice(file, metadata, unscaled, columns, name, first, Math.min(first + together, end))
    }
    start = end
  }
}

async function slice(
  file: AsyncBuffer,
  metadata: FileMetaData,
  unscaled: Unscaled,
  columns: readonly string[],
  name: string,
  rowStart: number,
  rowEnd: number,
): Promise<readonly FileRow[]> {
  const compressors = {
    GZIP: (input: Uint8Array, length: number) => gunzipSync(input, { maxOutputLength: Math.max(1, length) }),
    BROTLI: (input: Uint8Array, length: number) =>
      brotliDecompressSync(input, { maxOutputLength: Math.max(1, length) }),
  }
  const asked = {
    file,
    metadata,
    rowStart,
    rowEnd,
    compressors,
    utf8: false,
    parsers: parquetParsers,
    geoparquet: false,
  }
  const objects = await parquetReadObjects(asked).catch((cause) => {
    throw broken(name, cause)
  })
  if (objects.length !== rowEnd - rowStart)
    throw broken(name, new Error(`it says that it has ${rowEnd - rowStart} rows and has ${objects.length}`))
  return objects.map((object, at) => {
    const cells = Object.fromEntries(
      columns.map((column) => [column, writtenValue(object[column], unscaled.get(column))]),
    )
    const malformed = tooLong(cells)
    return { number: rowStart + at + 1, cells, ...(malformed !== undefined && { malformed }) }
  })
}

function checkGroups(name: string, { row_groups, num_rows }: FileMetaData): void {
  const rows = row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0)
  if (rows !== Number(num_rows)) throw broken(name, new Error('its groups have other rows than it says'))
  for (const [at, group] of row_groups.entries()) {
    const bytes = group.columns.reduce((sum, { meta_data }) => sum + Number(meta_data?.total_uncompressed_size ?? 0), 0)
    if (bytes > limits.rowGroup || Number(group.num_rows) > limits.rowGroupRows || Number(group.num_rows) < 0)
      throw new UnreadableFile(
        `Group ${at + 1} of the rows of ${name} has ${group.num_rows} rows in ${bytes} bytes: write it with groups of at most 1,000,000 rows`,
      )
  }
}

type File = Awaited<ReturnType<typeof open>>

async function withFile<T>(path: string, use: (file: File) => Promise<T>): Promise<T> {
  const file = await open(path)
  try {
    return await use(file)
  } finally {
    await file.close()
  }
}

async function bytesOf(file: File, start: number, end: number): Promise<ArrayBuffer> {
  const length = Math.max(0, end - start)
  if (length > limits.rowGroup) throw new Error('it names a part that is larger than it may be')
  const buffer = new ArrayBuffer(length)
  await file.read(new Uint8Array(buffer), 0, length, start)
  return buffer
}

function broken(name: string, cause: unknown): UnreadableFile {
  const { message } = cause as Error
  const [, codec] = /unsupported compression codec: (\w+)/.exec(message) ?? []
  return new UnreadableFile(
    codec
      ? `${name} is packed with ${codec}, which isn't read here: write it with snappy, gzip or brotli`
      : `${name} is no Parquet that can be read (${message.slice(0, 200)}): write it again`,
    { cause },
  )
}
