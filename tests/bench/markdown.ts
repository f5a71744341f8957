type Row = readonly string[]

/** A table whose first column is text and the others are figures. */
export function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n')
}

/** A number with so many decimals; a dash for what could not be measured, which is NaN in a result and null in its file. */
export function decimal(value: number | undefined, digits = 1): string {
  return Number.isFinite(value) ? Number(value).toFixed(digits) : '–'
}

/** A number without decimals, its thousands apart; a dash for what could not be measured. */
export function whole(value: number | undefined): string {
  return Number.isFinite(value) ? Math.round(Number(value)).toLocaleString('en') : '–'
}
