import { limits } from './limits.ts'
import { UnreadableFile } from './unreadable-file.ts'

export type FileFormat = 'CSV' | 'TSV' | 'XLSX' | 'JSON_LINES' | 'PARQUET' | 'GEOJSON'

/** A row of a file, as texts. */
export interface FileRow {
  /** Where a person finds it: the line of a text file, the row of a sheet, else its place, from 1. */
  readonly number: number
  /** By column; an empty cell is `''`. */
  readonly cells: Readonly<Record<string, string>>
  /** What is wrong with the row itself, such as a cell too many, so that its cells can't be trusted. */
  readonly malformed?: string
}

/** A file of which the columns are known and the rows can be read, once. */
export interface OpenedFile {
  readonly format: FileFormat
  readonly columns: readonly string[]
  readonly rows: AsyncIterable<FileRow>
}

export interface FileOptions {
  /** Told by the file itself if absent. */
  readonly format?: FileFormat | undefined
  /** The sheet of a workbook, or the file in a .zip; needed where there are several of them. */
  readonly sheet?: string | undefined
  /** `utf-8`, `utf-16le`, `windows-1252`, `gb18030` or another of the WHATWG; told by the file itself if absent and that is sure. */
  readonly encoding?: string | undefined
  /** What separates the cells of CSV: `,`, `;`, a tab or `|`; told by the file itself if absent. */
  readonly delimiter?: string | undefined
  /** How many rows to pass over before the first one, for a reading that goes on where another ended; 0 if absent. */
  readonly from?: number | undefined
}

/**
 * The names of columns: each of them once, and none of them empty.
 * @throws {UnreadableFile} if there are too many
 */
export function columnNames(header: readonly string[]): readonly string[] {
  const last = header.findLastIndex((name) => name.trim() !== '')
  if (last < 0) throw new UnreadableFile('The file has no header: its first line should name the columns')
  if (last >= limits.columns)
    throw new UnreadableFile(`The file has ${last + 1} columns: ${limits.columns} are the most`)
  // A cell of this name would be the prototype of its row.
  const taken = new Set(['__proto__'])
  return header.slice(0, last + 1).map((written, at) => {
    const name = written.trim() || `column ${at + 1}`
    let once = name
    for (let more = 2; taken.has(once); more += 1) once = `${name} (${more})`
    taken.add(once)
    return once
  })
}

/** Why a row can't be trusted for a cell that is too long; undefined if none is. */
export function tooLong(cells: Readonly<Record<string, string>>): string | undefined {
  for (const column in cells) {
    const length = cells[column]?.length ?? 0
    if (length > limits.cell)
      return `The cell in ${JSON.stringify(column)} has ${length} characters: ${limits.cell} are the most`
  }
  return undefined
}
