import { csvOfRows, defused, quoted } from '../../web/shared/csv.ts'
import type { Column, Part, Value } from './column.ts'
import { parquet } from './parquet.ts'
import { xlsx } from './xlsx.ts'

/** What is written. */
export interface Written {
  readonly columns: readonly Column[]
  readonly pages: AsyncIterable<readonly Part[]>
  /** The address of the site, for the addresses in the rows. */
  readonly site: string
  /** True if a mark comes before a text by which Excel knows that it is UTF-8. */
  readonly marked: boolean
}

export interface TableFormat {
  readonly contentType: string
  /** How many rows a file can hold; any number if left out. */
  readonly mostRows?: number
  /** Writes a table piece by piece, so that no more of it is in memory than a piece. */
  readonly write: (written: Written) => AsyncGenerator<string | Uint8Array>
}

const csv: TableFormat = {
  contentType: 'text/csv; charset=utf-8; header=present',
  write: text({
    begin: (columns) => csvOfRows([columns.map(({ name }) => name)]),
    row: (columns, cells) => `${columns.map((column, place) => inCsv(column, cells[place] ?? null)).join(',')}\r\n`,
  }),
}

/** A tab or a line break in a text would be read as the end of a cell: it becomes a blank. */
const tsv: TableFormat = {
  contentType: 'text/tab-separated-values; charset=utf-8; header=present',
  write: text({
    begin: (columns) => `${columns.map(({ name }) => name).join('\t')}\n`,
    row: (columns, cells) => `${columns.map((column, place) => inTsv(column, cells[place] ?? null)).join('\t')}\n`,
  }),
}

const jsonLines: TableFormat = {
  contentType: 'application/x-ndjson; charset=utf-8',
  write: text({
    begin: () => '',
    row: (columns, cells) =>
      `{${columns.map((column, place) => `${JSON.stringify(column.name)}:${inJson(column, cells[place] ?? null)}`).join(',')}}\n`,
  }),
}

/** The formats by the ending of the address. */
export const tableFormats = {
  csv,
  tsv,
  jsonl: jsonLines,
  ndjson: jsonLines,
  xlsx,
  parquet,
} as const satisfies Readonly<Record<string, TableFormat>>

export type TableEnding = keyof typeof tableFormats

export const tableEndings = Object.keys(tableFormats) as readonly TableEnding[]

/** A format of lines: a header, then a line a row. */
function text({
  begin,
  row: line,
}: {
  readonly begin: (columns: readonly Column[]) => string
  readonly row: (columns: readonly Column[], cells: readonly Value[]) => string
}): TableFormat['write'] {
  return async function* ({ columns, pages, site, marked }) {
    yield (marked ? '\ufeff' : '') + begin(columns)
    for await (const rows of pages)
      yield rows
        .map((row) =>
          line(
            columns,
            columns.map((column) => column.read(row, site)),
          ),
        )
        .join('')
  }
}

/** Numbers are written as they are, also those that GraphQL answers as text. */
function isPlain({ holds }: Column, value: Value): boolean {
  return typeof value !== 'string' || holds === 'decimal' || holds === 'date'
}

function inCsv(column: Column, value: Value): string {
  if (value === null) return ''
  return isPlain(column, value) ? String(value) : quoted(defused(value as string))
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
