import { Cursor } from '../cursor.ts'
import { marked } from './mark.ts'
import { checkedFirst, type ListedRow, type Page, type PageArguments } from './page.ts'

/**
 * A page of a list that has to be found whole before any of it can be told, such as that of all conflicts.
 * @param list finds it, in the order of its sortKeys; asked once
 * @param args all arguments of the field: a cursor is good only for the same arguments
 * @throws {BadInput} where `first` is out of bounds or `after` is no cursor of this list
 */
export function pageOfWhole<Row extends ListedRow>(
  field: string,
  list: () => Promise<readonly Row[]>,
  args: PageArguments,
): Page<Row> {
  const first = checkedFirst(args.first)
  const origin = marked(field, args)
  const after = Cursor.read(origin, args.after)
  let found: Promise<readonly Row[]> | undefined
  const whole = () => {
    found ??= list()
    return found
  }
  return {
    origin,
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
