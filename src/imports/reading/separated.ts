import { Readable } from 'node:stream'
import { CsvError, type InfoRecord, parse } from 'csv-parse'
import { parse as parseText } from 'csv-parse/sync'
import { delimiterOf } from './delimiter.ts'
import { encodingOf, textOf } from './encoding.ts'
import { columnNames, type FileFormat, type FileOptions, type FileRow, type OpenedFile, tooLong } from './file-row.ts'
import { headlessColumns } from './headless.ts'
import { limits } from './limits.ts'
import type { Bytes } from './unpacked.ts'
import { UnreadableFile } from './unreadable-file.ts'

interface Record {
  readonly record: readonly string[]
  readonly info: InfoRecord
}

/** How a text file is cut into cells. */
interface Cut {
  readonly encoding: string
  /** Whether all bytes are known to be of the encoding. */
  readonly isChecked: boolean
  readonly delimiter: string
  readonly columns: readonly string[]
  /** The line after which the rows begin. */
  readonly headerLine: number
}

/** How many rows are looked at for the header. */
const looked = 20

/**
 * Opens CSV or TSV. Lines above the header are passed over, and a row with cells too many or too few says so.
 * @throws {UnreadableFile} if its encoding can't be told, it has no header, or a quote is never closed
 */
export async function openSeparated(bytes: Bytes, format: FileFormat, options: FileOptions): Promise<OpenedFile> {
  const encoding = await encodingOf(bytes, options.encoding)
  const start = new TextDecoder(encoding).decode(bytes.head)
  const delimiter = options.delimiter ?? (format === 'TSV' ? '\t' : delimiterOf(start))
  const first = firstRecords(start, delimiter, bytes.name)
  const header = headerAt(first)
  const known = headlessColumns(first.map(({ record }) => record))
  const columns = known ?? columnNames(first[header]?.record ?? [])
  const cut = {
    encoding,
    isChecked: options.encoding === undefined,
    delimiter,
    columns,
    headerLine: known ? 0 : (first[header]?.info.lines ?? 0),
  }
  return { format, columns, rows: rowsOf(bytes, cut, options.from ?? 0) }
}

const csvOptions = (delimiter: string) => ({
  delimiter,
  bom: true,
  info: true as const,
  relax_column_count: true,
  skip_empty_lines: true,
  // A quote inside of a cell that doesn't begin with one is an inch as often as not.
  relax_quotes: true,
  max_record_size: limits.line,
})

/** The first rows, of which the last may be cut. */
function firstRecords(start: string, delimiter: string, name: string): readonly Record[] {
  const text = start.replace(/^\uFEFF?sep=.\r?\n/, '\n')
  const lines = text.split(/(?<=\n|\r(?!\n))/)
  for (const count of [looked, 4 * looked, lines.length]) {
    const some = lines.slice(0, count).join('')
    try {
      return parseText(some, { ...csvOptions(delimiter), to: looked }) as unknown as Record[]
    } catch (cause) {
      if (!(cause instanceof CsvError)) throw cause
      if (count >= lines.length) throw unreadable(cause, name)
    }
  }
  return []
}

/** The header has about as many cells as the widest row; what stands above it has fewer, as in the files of the World Bank. */
function headerAt(records: readonly Record[]): number {
  const filled = records.map(({ record }) => record.filter((cell) => cell.trim() !== '').length)
  const widest = Math.max(0, ...filled)
  return Math.max(
    0,
    filled.findIndex((count) => count * 2 > widest),
  )
}

async function* rowsOf(
  bytes: Bytes,
  { encoding, isChecked, delimiter, columns, headerLine }: Cut,
  from: number,
): AsyncGenerator<FileRow> {
  const source = encoding === 'utf-8' && isChecked ? bytes.open() : Readable.from(textOf(bytes, encoding))
  const parser = parse(csvOptions(delimiter))
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  let passed = 0
  try {
    for await (const { record, info } of parser as AsyncIterable<Record>) {
      if (info.lines <= headerLine || (headerLine === 0 && /^sep=.$/.test(record[0] ?? '') && record.length === 1))
        continue
      passed += 1
      if (passed > from) yield rowOf(record, info.lines, columns)
    }
  } catch (cause) {
    if (cause instanceof CsvError) throw unreadable(cause, bytes.name)
    throw cause
  } finally {
    source.destroy()
    parser.destroy()
  }
}

function rowOf(record: readonly string[], lastLine: number, columns: readonly string[]): FileRow {
  const cells: { [column: string]: string } = {}
  let breaks = 0
  for (let at = 0; at < columns.length; at += 1) {
    const cell = record[at] ?? ''
    if (cell.includes('\n') || cell.includes('\r')) breaks += cell.split(/\r\n|\r|\n/).length - 1
    cells[columns[at] as string] = cell
  }
  const number = lastLine - breaks
  const surplus = record.length > columns.length && record.slice(columns.length).some((cell) => cell !== '')
  const malformed =
    surplus || record.length < columns.length
      ? `Line ${number} has ${record.length} cells, but the header has ${columns.length} columns: put cells with separators in quotes`
      : tooLong(cells)
  return malformed === undefined ? { number, cells } : { number, cells, malformed }
}

function unreadable(cause: CsvError, name: string): UnreadableFile {
  const { lines = 1 } = cause as CsvError & { readonly lines?: number }
  const why =
    cause.code === 'CSV_MAX_RECORD_SIZE'
      ? `is longer than ${limits.line} bytes: perhaps a quote is never closed`
      : cause.code === 'CSV_QUOTE_NOT_CLOSED'
        ? 'is inside of a quote that is never closed'
        : `can't be read: ${cause.message}`
  return new UnreadableFile(`Line ${lines} of ${name} ${why}`, { cause })
}
