import { inflateRawSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate-streaming'
import { InvalidInputError, InvalidSpreadsheetError, readSheet, SheetNotFoundError } from 'read-excel-file/universal'
import { columnNames, type FileOptions, type FileRow, type OpenedFile, tooLong } from './file-row.ts'
import { inMegabytes, limits } from './limits.ts'
import { type Bytes, bomb, checkSizes, partOf } from './unpacked.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { startOf, type ZipEntry } from './zip-directory.ts'

type Cell = string | number | boolean | Date | null

/**
 * Opens a sheet of a workbook. Formulas are read by the value that is stored beside them and never evaluated, numbers as they are stored.
 * Unlike other files it is in memory whole, so its size is bounded before it is unpacked.
 * @throws {UnreadableFile} if it is broken or too large, or has several sheets of which none is named
 */
export async function openWorkbook(bytes: Bytes, options: FileOptions): Promise<OpenedFile> {
  const parts = await partsOf(bytes)
  const sheets = sheetNames(parts)
  if (options.sheet === undefined && sheets.length > 1)
    throw new UnreadableFile(`${bytes.name} has ${sheets.length} sheets: name one as \`sheet\`: ${sheets.join(', ')}`)
  // What is read is what has been checked: a package can hold other files than its directory tells.
  const checked = zipSync(Object.fromEntries(parts), { level: 0 })
  const rows = (await read(bytes.name, checked, options.sheet)) as readonly (readonly Cell[])[]
  const filled = rows.map((row) => row.filter((cell) => cell !== null).length)
  const widest = filled.slice(0, 20).reduce((most, count) => Math.max(most, count), 0)
  const header = filled.findIndex((count) => count * 2 > widest)
  if (header < 0) throw new UnreadableFile(`${options.sheet ?? sheets[0] ?? 'The sheet'} is empty`)
  const columns = columnNames((rows[header] ?? []).map(textOf))
  return { format: 'XLSX', columns, rows: rowsOf(rows, header, columns, options.from ?? 0) }
}

async function* rowsOf(
  rows: readonly (readonly Cell[])[],
  header: number,
  columns: readonly string[],
  from: number,
): AsyncGenerator<FileRow> {
  let passed = 0
  for (let at = header + 1; at < rows.length; at += 1) {
    const row = rows[at] ?? []
    if (row.every((cell) => cell === null)) continue
    passed += 1
    if (passed <= from) continue
    const cells = Object.fromEntries(columns.map((column, place) => [column, textOf(row[place] ?? null)]))
    const malformed = tooLong(cells)
    yield { number: at + 1, cells, ...(malformed !== undefined && { malformed }) }
  }
}

function textOf(cell: Cell): string {
  if (cell === null) return ''
  // A day has no time of day, and no zone.
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '')
  return String(cell)
}

async function read(name: string, workbook: Uint8Array, sheet: string | undefined): Promise<unknown> {
  const input = workbook.buffer.slice(workbook.byteOffset, workbook.byteOffset + workbook.byteLength) as ArrayBuffer
  try {
    return await readSheet(input, sheet ?? 1, { parseNumber: (text) => text, trim: false })
  } catch (cause) {
    if (cause instanceof SheetNotFoundError)
      throw new UnreadableFile(`${name} has no sheet ${JSON.stringify(sheet)}: ${cause.message}`, { cause })
    const known = cause instanceof InvalidInputError || cause instanceof InvalidSpreadsheetError
    throw new UnreadableFile(
      `${name} is no workbook that can be read${known || cause instanceof Error ? ` (${String((cause as Error).message).slice(0, 200)})` : ''}: save it again as .xlsx or .csv`,
      { cause },
    )
  }
}

const isRead = (name: string) => /\.(xml|rels)$/i.test(name)

/** The parts of a workbook that are read, unpacked, each no larger than it says and without definitions of entities. */
async function partsOf({ name, path = '', workbook = [] }: Bytes): Promise<ReadonlyMap<string, Uint8Array>> {
  const wanted = workbook.filter((entry) => isRead(entry.name))
  for (const entry of wanted) checkSizes(name, entry)
  const total = wanted.reduce((sum, entry) => sum + entry.unpacked, 0)
  if (total > limits.workbook)
    throw new UnreadableFile(
      `${name} is ${inMegabytes(total)} large when it is unpacked: ${inMegabytes(limits.workbook)} are the most. Save its sheet as .csv`,
    )
  const parts = new Map<string, Uint8Array>()
  for (const entry of wanted) {
    const part = await partOfEntry(name, path, entry)
    if (part.subarray(0, 4_096).includes('<!DOCTYPE') || part.includes('<!ENTITY'))
      throw new UnreadableFile(`${entry.name} in ${name} defines entities, which no program writes: it is not read`)
    parts.set(entry.name, part)
  }
  return parts
}

async function partOfEntry(name: string, path: string, entry: ZipEntry): Promise<Buffer> {
  const packed = await partOf(path, await startOf(path, entry), entry.packed)
  if (entry.method === 0) return packed
  try {
    // It may have said less than it holds.
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.unpacked, 1) })
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw bomb(name)
    throw new UnreadableFile(`${entry.name} in ${name} is broken: save the workbook again`, { cause })
  }
}

function sheetNames(parts: ReadonlyMap<string, Uint8Array>): readonly string[] {
  const workbook = new TextDecoder().decode(parts.get('xl/workbook.xml') ?? strToU8(''))
  return [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*?\bname="([^"]*)"/g)].map(([, name = '']) => plain(name))
}

const plain = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
