import type { ListedRow, Page } from './page.ts'

/** How many digits a place in a list has in a cursor. */
export const digits = 6

/** The rows of a page, each with its place in the whole list, from 1, which its cursor carries before the `sortKey`. */
export function numbered<Row extends ListedRow>(list: Page<Row>): Page<Row & { readonly place: number }> {
  const before = Number(list.after.slice(0, digits))
  return {
    ...list,
    total: () => list.total(),
    async rows() {
      const { rows, more } = await list.rows()
      return { more, rows: rows.map((row, index) => inPlace(row, before + index + 1)) }
    },
  }
}

function inPlace<Row extends ListedRow>(row: Row, place: number): Row & { readonly place: number } {
  return { ...row, place, sortKey: `${String(place).padStart(digits, '0')}${row.sortKey}` }
}
