import { defused } from '../../web/explorer/tables/csv.ts'
import type { Flat } from './flat.ts'

/** Formats rows as CSV after RFC 4180, with a header row. */
export function csv(columns: readonly string[], rows: readonly Flat[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
  return lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')
}

function quoted(cell: string | number | boolean): string {
  const text = typeof cell === 'string' ? defused(cell) : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
