import { csvOfRows } from '../../web/shared/csv.ts'
import type { Flat } from './flat.ts'

/** Formats rows as CSV after RFC 4180, with a header row. */
export function csv(columns: readonly string[], rows: readonly Flat[]): string {
  return csvOfRows([columns, ...rows.map((row) => columns.map((column) => row[column]))])
}
