import type { ImportRow } from '../../../schema/imports/workspaces.ts'
import type { Column, Part } from '../tables/column.ts'
import { tableFormats } from '../tables/formats.ts'

/** How many rows are written at once. */
const pageRows = 500

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value))

/** The columns of the rows of a job, in every format. */
const columns: readonly Column[] = [
  { name: 'number', holds: 'integer', description: 'The row in the file.', read: (row) => rowOf(row).number },
  { name: 'verdict', holds: 'text', description: 'What it comes to.', read: (row) => rowOf(row).verdict },
  { name: 'field', holds: 'text', description: 'Which field has a problem.', read: (row) => rowOf(row).field },
  { name: 'message', holds: 'text', description: 'What the verdict rests on.', read: (row) => rowOf(row).message },
  {
    name: 'others',
    holds: 'text',
    description: 'The ids of what the verdict is about, with blanks between.',
    read: (row) => rowOf(row).others.join(' ') || null,
  },
  {
    name: 'facts',
    holds: 'text',
    description: 'The facts that it states, as JSON.',
    read: (row) => (rowOf(row).facts.length > 0 ? json(rowOf(row).facts) : null),
  },
  { name: 'cells', holds: 'text', description: 'What the file has, as JSON.', read: (row) => json(rowOf(row).cells) },
]

/** The formats by the ending of the address. */
export const rowFormats = { csv: tableFormats.csv, jsonl: tableFormats.jsonl } as const

/** Writes rows of a job as a table, piece by piece. @param first the most rows */
export function rowsAsTable(
  rows: AsyncIterable<ImportRow>,
  format: keyof typeof rowFormats,
  first = Number.POSITIVE_INFINITY,
): AsyncGenerator<string | Uint8Array> {
  return rowFormats[format].write({ columns, pages: inPages(rows, first), site: '', marked: false })
}

async function* inPages(rows: AsyncIterable<ImportRow>, first: number): AsyncGenerator<readonly Part[]> {
  let [page, left] = [[] as Part[], first]
  for await (const row of rows) {
    page.push(row as unknown as Part)
    left -= 1
    if (page.length === pageRows) {
      yield page
      page = []
      await new Promise(setImmediate)
    }
    if (left <= 0) break
  }
  yield page
}

function rowOf(row: Part): ImportRow {
  return row as unknown as ImportRow
}
