import type { Parameters } from '../../cypher/engine/graph.ts'
import { type Keyed, load } from '../../cypher/engine/reader.ts'
import { Cursor, notACursor } from '../cursor.ts'
import type { Request } from '../request.ts'
import { marked } from './mark.ts'
import { type CountRow, checkedFirst, type ListedRow, type Page, type PageArguments } from './page.ts'
import { isOfLong, pageAhead, type ReadAhead } from './read-ahead.ts'

/** A question that gives a page of a filtered list, and what it takes besides how far. */
export interface PageQuestion<Row extends ListedRow> {
  readonly ask: Keyed<Row>
  readonly parameters: Parameters
  /** What it takes of the last row seen, as its cursor carries it; '' for the first page. Nothing where its key says it. */
  readonly from?: (after: string) => Parameters
  /** The key of a page, where pages from different places come in one statement; what is listed where left out. */
  readonly key?: (after: string) => string
  /** What the cursor of a row carries; its sortKey where left out. */
  readonly carried?: (row: SortedRow) => string
  /** How its pages are read where the server itself reads the list whole; page by page where left out. */
  readonly ahead?: ReadAhead<Row>
}

/** A row of a list that is sorted by several keys. */
export interface SortedRow extends ListedRow {
  readonly sortKeys?: readonly unknown[]
}

export interface FilteredList<Row extends ListedRow> {
  /** The field whose list it is: `Query.ports`. */
  readonly field: string
  /** What is listed: a kind. */
  readonly of: string
  /** Nothing where nothing can pass the filter. */
  readonly question: PageQuestion<Row> | undefined
  readonly count: { readonly ask: Keyed<CountRow>; readonly parameters: Parameters }
}

/**
 * A page of a filtered and sorted list.
 * @param args all arguments of the field: a cursor is good only for the same arguments
 * @throws {BadInput} where `first` is out of bounds or `after` is no cursor of this list
 */
export function filteredPage<Row extends ListedRow>(
  context: Request,
  { field, of, question, count }: FilteredList<Row>,
  args: PageArguments,
): Page<Row> {
  const first = checkedFirst(args.first, context.stream?.longestPage)
  const origin = marked(field, args)
  const after = Cursor.read(origin, args.after)
  let fetched: ReturnType<Page<Row>['rows']> | undefined
  async function fetch() {
    if (!question) return { rows: [], more: false }
    const { ask, parameters, from, key, carried, ahead } = question
    if (context.stream && ahead && isOfLong(context.stream, after, first))
      return pageAhead(context, context.stream, ahead, { after, from: (cursor) => from?.(cursor) ?? {}, first })
    const rows = await load(context, ask, key?.(after) ?? of, { ...parameters, ...from?.(after), limit: first + 1 })
    const page = rows.slice(0, first)
    return {
      rows: carried ? page.map((row) => ({ ...row, sortKey: carried(row) })) : page,
      more: rows.length > first,
    }
  }
  return {
    origin,
    after,
    rows() {
      fetched ??= fetch()
      return fetched
    },
    async total() {
      if (!question) return 0
      const [row] = await load(context, count.ask, of, count.parameters)
      return row?.total ?? 0
    },
  }
}

/** The sort keys of a row, for its cursor. */
export function carriedKeys({ sortKeys }: Pick<SortedRow, 'sortKeys'>): string {
  return JSON.stringify(sortKeys)
}

/**
 * The sort keys that a cursor carries; none for the first page.
 * @throws {BadInput} where it carries something else
 */
export function lastKeys(after: string): Parameters {
  if (after === '') return { lastKeys: [] }
  try {
    const keys: unknown = JSON.parse(after)
    if (Array.isArray(keys) && keys.length === 4 && keys.every(isPlain)) return { lastKeys: keys }
  } catch {
    // Refused below: it isn't one of ours.
  }
  throw notACursor(after)
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
