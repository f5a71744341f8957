/** A table that its publisher writes without a header. */
interface Headless {
  readonly isOne: (cells: readonly string[]) => boolean
  readonly columns: (cells: readonly string[]) => readonly string[]
}

const functions = /^[0-7B-]{8}$/

/** Columns of the release of UN/LOCODE: editions differ in whether the status comes before the functions. */
function locodeColumns(cells: readonly string[]): readonly string[] {
  const middle = functions.test(cells[6] ?? '') ? ['Function', 'Status'] : ['Status', 'Function']
  return [
    ...['Change', 'Country', 'Location', 'Name', 'NameWoDiacritics', 'Subdivision'],
    ...middle,
    ...['Date', 'IATA', 'Coordinates', 'Remarks'],
  ]
}

const tables: readonly Headless[] = [
  {
    isOne: (cells) =>
      cells.length === 12 &&
      /^[+#X¦|=!]?$/.test(cells[0]?.trim() ?? '') &&
      /^[A-Z]{2}$/.test(cells[1] ?? '') &&
      (functions.test(cells[6] ?? '') || functions.test(cells[7] ?? '') || (cells[3] ?? '').startsWith('.')),
    columns: locodeColumns,
  },
]

/**
 * The columns of a table that has no header but is known.
 * @param records its first rows
 * @returns undefined if it is none of these
 */
export function headlessColumns(records: readonly (readonly string[])[]): readonly string[] | undefined {
  const [first] = records
  const table = first && tables.find(({ isOne }) => isOne(first))
  // The first row names a country and has no functions yet.
  const telling = records.find((cells) => functions.test(cells[6] ?? '') || functions.test(cells[7] ?? ''))
  return table?.columns(telling ?? first ?? [])
}
