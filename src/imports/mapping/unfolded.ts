import type { Cells } from './cell.ts'

const year = /^(?:YR)?(\d{4})(?: \[YR\d{4}\])?$/

/** The columns of a file that are named as years: `2023`, `YR2023` or `2023 [YR2023]`. */
const yearColumns = (cells: Cells): readonly string[] => Object.keys(cells).filter((column) => year.test(column))

/** A row of which the columns are years as one row for each year that has a value: `@year` and `@value`. */
export function unfolded(cells: Cells): readonly Cells[] {
  return yearColumns(cells).flatMap((column) => {
    const value = cells[column] ?? ''
    return value.trim() === '' ? [] : [{ ...cells, '@year': year.exec(column)?.[1] ?? '', '@value': value }]
  })
}
