import { Cursor } from '../cursor.ts'
import { checkedFirst, type ListedRow, type Page, type PageArguments } from './page.ts'

/**
 * A page of a list that has to be found whole before any of it can be told, such as that of all conflicts.
 * @param list finds it, in the order of its sortKeys; asked once
 * @throws {BadInput} where `first` is out of bounds or `after` is no cursor of this field
 */
export function pageOfWhole<Row extends ListedRow>(
  field: string,
  list: () => Promise<readonly Row[]>,
  wanted: PageArguments,
): Page<Row> {
  const first = checkedFirst(wanted.first)
  const after = Cursor.read(field, wanted.after)
  let found: Promise<readonly Row[]> | undefined
  const whole = () => {
    found ??= list()
    return found
  }
  return {
    field,
    after,
    async rows() {
      const left = (await whole()).filter(({ sortKey }) => sortKey > after)
      return { rows: left.slice(0, first), more: left.length > first }
    },
    async total() {
      return (await whole()).length
    },
  }
}
