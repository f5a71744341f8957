/** A row of cells as a line of CSV; a text that a spreadsheet would take for a formula gets an apostrophe before it. */
export function csvOfRows(rows: readonly (readonly (string | number | null | undefined)[])[]): string {
  return `${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`
}

/** A text that no spreadsheet takes for a formula. Every table and export passes its texts through here. */
export function defused(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

function quoted(cell: string | number | null | undefined): string {
  if (typeof cell === 'number') return String(cell)
  const plain = defused(cell ?? '')
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
