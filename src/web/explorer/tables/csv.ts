/** A row of cells as a line of CSV; a text that a spreadsheet would take for a formula gets an apostrophe before it. */
export function csvOfRows(rows: readonly (readonly (string | number | null | undefined)[])[]): string {
  return `${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`
}

function quoted(cell: string | number | null | undefined): string {
  if (typeof cell === 'number') return String(cell)
  const text = cell ?? ''
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
