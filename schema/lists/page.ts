import type { InputFieldBuilder } from '@pothos/core'
import type { Parameters } from '../../cypher/engine/graph.ts'
import { type Keyed, load } from '../../cypher/engine/reader.ts'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import { longestPage, usualPage } from '../cost.ts'
import { Cursor } from '../cursor.ts'
import type { Request } from '../request.ts'
import type { EntrepotTypes } from '../schema-types.ts'
import { marked } from './mark.ts'

/** A row of a list: whose list it is in, and its place there. */
export interface ListedRow {
  readonly key: string
  readonly sortKey: string
}

export interface CountRow {
  readonly key: string
  readonly total: number
}

/** A page of a list, fetched when its rows are asked for, and counted when its count is. */
export interface Page<Row extends ListedRow> {
  /** The field whose list it is, with a mark of its arguments; its cursors carry both. */
  readonly origin: string
  readonly after: string
  rows(): Promise<{ readonly rows: readonly Row[]; readonly more: boolean }>
  total(): Promise<number>
}

export interface PageOf<Row extends ListedRow> {
  /** The field whose list it is, `Country.ports`: its cursors say so, and are refused elsewhere. */
  readonly field: string
  /** Whose list it is. */
  readonly of: string
  /** Asks for the rows after `$after`, at most `$limit`, of each of `$keys`. */
  readonly rows: Keyed<Row>
  readonly count: Keyed<CountRow>
  /** What both questions take besides. */
  readonly parameters?: Parameters
  /** What only the question of the rows takes besides: their order. */
  readonly ordering?: Parameters
}

/** All arguments of a field that answers with a page: which page, and what is in the list. */
export interface PageArguments {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly [argument: string]: unknown
}

/**
 * A page of a list that hangs on one thing; the lists of its siblings come in the same statement.
 * @param args all arguments of the field: a cursor is good only for the same arguments
 * @throws {BadInput} where `first` is out of bounds or `after` is no cursor of this list
 */
export function page<Row extends ListedRow>(context: Request, list: PageOf<Row>, args: PageArguments): Page<Row> {
  const first = checkedFirst(args.first, context.stream?.longestPage)
  const origin = marked(list.field, args)
  const after = Cursor.read(origin, args.after)
  let fetched: ReturnType<Page<Row>['rows']> | undefined
  return {
    origin,
    after,
    rows() {
      // One more than asked for tells whether there is a next page.
      fetched ??= load(context, list.rows, list.of, {
        ...list.parameters,
        ...list.ordering,
        after,
        limit: first + 1,
      }).then((rows) => ({
        rows: rows.slice(0, first),
        more: rows.length > first,
      }))
      return fetched
    },
    async total() {
      const [row] = await load(context, list.count, list.of, list.parameters)
      return row?.total ?? 0
    },
  }
}

/**
 * @param most how many it may be
 * @throws {BadInput} where a page of that size can't be had
 */
export function checkedFirst(first: number | null | undefined, most: number = longestPage): number {
  const wanted = first ?? usualPage
  if (wanted < 1 || wanted > most) {
    throw new BadInput('first', `\`first\` is ${wanted}: ask for 1 to ${most}, and for more with \`after\``)
  }
  return wanted
}

/** The two arguments of every list. */
export function pageArguments(arg: Pick<InputFieldBuilder<EntrepotTypes, 'Arg'>, 'int' | 'string'>, first = 20) {
  return {
    first: arg.int({ defaultValue: first, description: `How many at most, 1 to ${longestPage}.` }),
    after: arg.string({ description: 'The cursor after which the page begins: the `endCursor` of the page before.' }),
  }
}
