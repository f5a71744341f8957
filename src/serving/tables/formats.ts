import { csvOfRows, defused } from '../../web/explorer/tables/csv.ts'
import type { Column, Part, Value } from './column.ts'

/** Writes a table piece by piece. */
export interface TableFormat {
  readonly contentType: string
  /** What comes before the first row, such as a header. */
  readonly begin: (columns: readonly Column[]) => string
  readonly rows: (columns: readonly Column[], rows: readonly Part[], site: string) => string
}

const csv: TableFormat = {
  contentType: 'text/csv; charset=utf-8; header=present',
  begin: (columns) => csvOfRows([columns.map(({ name }) => name)]),
  rows: (columns, rows, site) =>
    lines(rows, (row) => columns.map((column) => inCsv(column, column.read(row, site))).join(',')),
}

/** A tab or a line break in a text would be read as the end of a cell: it becomes a blank. */
const tsv: TableFormat = {
  contentType: 'text/tab-separated-values; charset=utf-8; header=present',
  begin: (columns) => `${columns.map(({ name }) => name).join('\t')}\n`,
  rows: (columns, rows, site) =>
    rows.map((row) => `${columns.map((column) => inTsv(column, column.read(row, site))).join('\t')}\n`).join(''),
}

const jsonLines: TableFormat = {
  contentType: 'application/x-ndjson; charset=utf-8',
  begin: () => '',
  rows: (columns, rows, site) =>
    rows
      .map((row) => {
        const cells = columns.map(
          (column) => `${JSON.stringify(column.name)}:${inJson(column, column.read(row, site))}`,
        )
        return `{${cells.join(',')}}\n`
      })
      .join(''),
}

/** The formats by the ending of the address. */
export const tableFormats = { csv, tsv, jsonl: jsonLines, ndjson: jsonLines } as const satisfies Readonly<
  Record<string, TableFormat>
>

export type TableEnding = keyof typeof tableFormats

export const tableEndings = Object.keys(tableFormats) as readonly TableEnding[]

function lines(rows: readonly Part[], line: (row: Part) => string): string {
  return rows.map((row) => `${line(row)}\r\n`).join('')
}

/** Numbers are written as they are, also those that GraphQL answers as text. */
function isPlain({ holds }: Column, value: Value): boolean {
  return typeof value !== 'string' || holds === 'decimal' || holds === 'date'
}

function inCsv(column: Column, value: Value): string {
  if (value === null) return ''
  if (isPlain(column, value)) return String(value)
  const text = defused(value as string)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function inTsv(column: Column, value: Value): string {
  if (value === null) return ''
  return isPlain(column, value) ? String(value) : defused(String(value)).replaceAll(/[\t\r\n]+/g, ' ')
}

/** A decimal is written with all its digits, as a number; readers that need them exactly read the number as text. */
function inJson({ holds }: Column, value: Value): string {
  return holds === 'decimal' && value !== null
    ? String(value)
        .replace(/^\+/, '')
        .replace(/^(-?)0+(?=\d)/, '$1')
    : JSON.stringify(value)
}
