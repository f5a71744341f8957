import type { AsyncBuffer, FileMetaData } from 'hyparquet'
import { parquetHeader } from 'hyparquet/src/column.js'
import { limits } from './limits.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** Bytes that a header of a page needs at most, statistics with it. */
const headerBytes = 65_536

/**
 * Checks what the pages of a group of rows say of themselves before they are unpacked: a few bytes can say that they hold a billion values.
 * @throws {UnreadableFile} if a page says that it is larger than its column
 */
export async function checkPages(
  file: AsyncBuffer,
  metadata: FileMetaData,
  group: number,
  name: string,
): Promise<void> {
  for (const { meta_data } of metadata.row_groups[group]?.columns ?? []) {
    if (!meta_data) throw refused(name)
    const first = Number(meta_data.dictionary_page_offset || meta_data.data_page_offset)
    const end = first + Number(meta_data.total_compressed_size)
    if (!(first >= 4 && end <= file.byteLength)) throw refused(name)
    const most = { values: Math.max(Number(meta_data.num_values), 0), bytes: Number(meta_data.total_uncompressed_size) }
    if (most.values > limits.rowGroupRows * 10) throw refused(name)
    for (let at = first, values = 0; at < end && values < most.values; ) {
      const page = await headerAt(file, at, end, name)
      if (page.bytes > most.bytes || page.values > most.values || page.packed < 0) throw refused(name)
      if (!page.isDictionary) values += page.values
      at = page.start + page.packed
    }
  }
}

async function headerAt(file: AsyncBuffer, at: number, end: number, name: string) {
  const view = new DataView(await file.slice(at, Math.min(at + headerBytes, end)))
  const reader = { view, offset: 0 }
  try {
    const header = parquetHeader(reader)
    const { num_values = 0 } =
      header.data_page_header ?? header.data_page_header_v2 ?? header.dictionary_page_header ?? {}
    return {
      isDictionary: header.type === 'DICTIONARY_PAGE',
      values: num_values,
      bytes: Number(header.uncompressed_page_size),
      packed: Number(header.compressed_page_size),
      start: at + reader.offset,
    }
  } catch (cause) {
    throw refused(name, cause)
  }
}

const refused = (name: string, cause?: unknown): UnreadableFile =>
  new UnreadableFile(`${name} is no Parquet that can be read (its pages aren't what it says): write it again`, {
    cause,
  })
