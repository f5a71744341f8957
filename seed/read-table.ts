import { readFileSync } from 'node:fs'
import { CsvError, type InfoRecord, parse } from 'csv-parse/sync'
import { MalformedData } from './malformed.ts'

/** One row of a table: its cells by column, and its line number (the header is line 1). */
export type TableRow<Column extends string> = Readonly<Record<Column, string>> & {
  readonly file: string
  readonly line: number
}

/**
 * Reads a CSV file of `seed/data/`.
 * @param name the file's name: `groups.csv`
 * @param columns the columns that its header must have, in order
 * @throws {MalformedData} if a row has too few or too many cells, or a quote is never closed
 */
export function readTable<Column extends string>(name: string, columns: readonly Column[]): TableRow<Column>[] {
  return parseTable(readFileSync(new URL(`data/${name}`, import.meta.url), 'utf8'), `seed/data/${name}`, columns)
}

/** Parses text that has already been read; `file` is its name in error messages. */
export function parseTable<Column extends string>(
  text: string,
  file: string,
  columns: readonly Column[],
): TableRow<Column>[] {
  const [header, ...rows] = records(text, file)
  if (header?.record.join() !== columns.join())
    throw new MalformedData({ file, line: 1 }, `the header should read ${columns.join()}`)
  return rows.map(({ record, info }) => {
    const row: Record<string, string | number> = { file, line: info.lines }
    if (record.length !== columns.length)
      throw new MalformedData(
        { file, line: info.lines, column: columns[record.length] ?? columns.length + 1 },
        `the row has ${record.length} cells, but the header has ${columns.length} columns`,
      )
    for (const [place, column] of columns.entries()) row[column] = record[place] ?? ''
    return row as TableRow<Column>
  })
}

interface Parsed {
  readonly record: readonly string[]
  readonly info: InfoRecord
}

function records(text: string, file: string): Parsed[] {
  try {
    return parse(text, { info: true, skip_empty_lines: true, relax_column_count: true }) as unknown as Parsed[]
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    const { lines, column } = cause as CsvError & { lines?: number; column?: string | number }
    const place = typeof column === 'number' ? column + 1 : column
    throw new MalformedData({ file, line: lines ?? 1, column: place }, cause.message, { cause })
  }
}

/**
 * The number in a cell.
 * @throws {MalformedData} if it isn't a finite number
 */
export function numberIn<Column extends string>(row: TableRow<Column>, column: Column): number {
  const text = row[column]
  const number = Number(text)
  if (text.trim() === '' || !Number.isFinite(number))
    throw new MalformedData({ file: row.file, line: row.line, column }, `should be a number: got '${text}'`)
  return number
}

/** The number in a cell, or undefined if the cell is empty. */
export function numberOrNothingIn<Column extends string>(row: TableRow<Column>, column: Column): number | undefined {
  return row[column] === '' ? undefined : numberIn(row, column)
}
