// Reads Parquet in a thread of its own: a broken file can make a decoder count to billions, and only a thread can be stopped.
// It is JavaScript, since a thread of Node.js runs nothing else, and tells values as they are stored.
import { open } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet'
import { parquetHeader } from 'hyparquet/src/column.js'

const { path, mostBytes, mostRows } = workerData

/** Bytes that a header of a page needs at most, statistics with it. */
const headerBytes = 65_536

const handle = await open(path)
const { size } = await handle.stat()
const file = {
  byteLength: size,
  async slice(start, end = size) {
    const length = Math.max(0, Math.min(end, size) - start)
    if (length > mostBytes) throw new Error('it names a part that is larger than it may be')
    const buffer = new ArrayBuffer(length)
    await handle.read(new Uint8Array(buffer), 0, length, start)
    return buffer
  },
}
const compressors = {
  GZIP: (input, length) => gunzipSync(input, { maxOutputLength: Math.max(1, length) }),
  BROTLI: (input, length) => brotliDecompressSync(input, { maxOutputLength: Math.max(1, length) }),
}

/** What a value of a column means, where it is stored as something else. */
function meaningOf({ converted_type: converted, logical_type: logical, scale, type }) {
  if (converted === 'DECIMAL' || logical?.type === 'DECIMAL') return { decimals: logical?.scale ?? scale ?? 0 }
  if (converted === 'DATE' || logical?.type === 'DATE') return { time: 'DAYS' }
  if (converted === 'TIMESTAMP_MILLIS' || (logical?.type === 'TIMESTAMP' && logical.unit === 'MILLIS'))
    return { time: 'MILLIS' }
  if (converted === 'TIMESTAMP_MICROS' || (logical?.type === 'TIMESTAMP' && logical.unit === 'MICROS'))
    return { time: 'MICROS' }
  if (logical?.type === 'TIMESTAMP') return { time: 'NANOS' }
  return type === 'INT96' ? { time: 'INT96' } : undefined
}

const metadata = await parquetMetadataAsync(file, { geoparquet: false })
const leaves = parquetSchema(metadata).children.map(({ element, children }) => ({
  name: element.name,
  meaning: children.length === 0 ? meaningOf(element) : undefined,
}))
// As floating-point numbers and dates they would lose digits.
for (const element of metadata.schema) {
  if (meaningOf(element) === undefined && element.converted_type !== 'JSON') continue
  delete element.converted_type
  delete element.logical_type
}

/** Checks what a group of rows and its pages say of themselves: a few bytes can say that they hold a billion values. */
async function checkGroup({ num_rows, columns }) {
  const bytes = columns.reduce((sum, { meta_data }) => sum + Number(meta_data?.total_uncompressed_size ?? 0), 0)
  if (!(bytes <= mostBytes) || !(Number(num_rows) <= mostRows) || Number(num_rows) < 0)
    throw new Error(
      `a group of its rows has ${num_rows} rows in ${bytes} bytes, write groups of at most 1,000,000 rows`,
    )
  for (const { meta_data } of columns) {
    const first = Number(meta_data.dictionary_page_offset || meta_data.data_page_offset)
    const end = first + Number(meta_data.total_compressed_size)
    const [mostValues, most] = [Number(meta_data.num_values), Number(meta_data.total_uncompressed_size)]
    if (!(first >= 4 && end <= size && mostValues <= mostRows * 10)) throw new Error('a column lies outside of it')
    for (let at = first, values = 0; at < end && values < mostValues; ) {
      const reader = { view: new DataView(await file.slice(at, Math.min(at + headerBytes, end))), offset: 0 }
      const page = parquetHeader(reader)
      const { num_values: count = 0 } =
        page.data_page_header ?? page.data_page_header_v2 ?? page.dictionary_page_header ?? {}
      if (!(page.uncompressed_page_size <= most && count <= mostValues && page.compressed_page_size >= 0))
        throw new Error('a page says that it is larger than its column')
      if (page.type !== 'DICTIONARY_PAGE') values += count
      at += reader.offset + page.compressed_page_size
    }
  }
}

let rows = []

/** Reads a group of rows whole: to read parts of it would decode it anew for each. */
async function readGroup(group, rowStart) {
  const rowEnd = rowStart + Number(metadata.row_groups[group].num_rows)
  await checkGroup(metadata.row_groups[group])
  rows = await parquetReadObjects({ file, metadata, rowStart, rowEnd, compressors, utf8: false, geoparquet: false })
  return rows.length
}

const answers = {
  open: async () => ({
    columns: leaves,
    groups: metadata.row_groups.map(({ num_rows }) => Number(num_rows)),
    rows: Number(metadata.num_rows),
  }),
  group: ({ group, rowStart }) => readGroup(group, rowStart),
  rows: async ({ from, to }) => rows.slice(from, to).map((row) => leaves.map(({ name }) => row[name])),
}

parentPort.on('message', ({ ask, ...asked }) => {
  answers[ask](asked).then(
    (answer) => parentPort.postMessage({ answer }),
    (error) => parentPort.postMessage({ error: String(error?.message ?? error) }),
  )
})
