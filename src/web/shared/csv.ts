/** Rows of cells as CSV after RFC 4180; a text that a spreadsheet would take for a formula gets an apostrophe before it. */
export function csvOfRows(rows: readonly (readonly (string | number | boolean | null | undefined)[])[]): string {
  return rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')
}

/** A text that no spreadsheet takes for a formula. Every table and export passes its texts through here. */
export function defused(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

/** A text as a cell of CSV: in quotes if it holds a comma, a quote or a line break. */
export function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function cellOf(cell: string | number | boolean | null | undefined): string {
  return typeof cell === 'string' ? quoted(defused(cell)) : String(cell ?? '')
}
