import type { Parameters } from '../../cypher/engine/graph.ts'
import type { Question } from '../../cypher/engine/question.ts'
import type { Ahead, RowsAhead, Stream } from '../../cypher/engine/stream.ts'
import type { Request } from '../request.ts'
import type { ListedRow } from './page.ts'

/** How a list is read ahead where the server itself reads it whole: the ids of many rows at once, then each page's rows by their ids. */
export interface ReadAhead<Row extends ListedRow> {
  readonly ids: Question<{ readonly ids: readonly string[] }, Parameters>
  readonly parameters: Parameters
  /** The rows of these ids, in any order, as the list has them. */
  readonly rows: (context: Request, ids: readonly string[]) => Promise<ReadonlyMap<string, Row>>
}

/** Which page is wanted. */
interface Wanted {
  /** Where it begins, as its cursor says. */
  readonly after: string
  /** What the statement takes of such a place. */
  readonly from: (after: string) => Parameters
  readonly first: number
}

/** The ids that follow are asked for when fewer than this share of those that were read at once are left. */
const early = 1 / 3

/** True if a page is one of a long list: as long as such pages are, or the one that comes next in what has been read ahead. */
export function isOfLong(stream: Stream, after: string, first: number): boolean {
  return first >= stream.longestPage || stream.ahead?.after === after
}

/**
 * A page of a list, from the ids that were read ahead for it or for a page before it. Without them each page would look at the whole list
 * again where no index has its order: a million observations would take an hour. While a page is worked on, the graph reads the rows of
 * the next one, and in time the ids that follow.
 */
export async function pageAhead<Row extends ListedRow>(
  context: Request,
  stream: Stream,
  list: ReadAhead<Row>,
  { after, from, first }: Wanted,
): Promise<{ readonly rows: readonly Row[]; readonly more: boolean }> {
  const ahead = await aheadFor(context, stream, list, { after, from, first })
  const wanted = ahead.ids.slice(ahead.taken, ahead.taken + first)
  const known = ahead.rows && ahead.rows.count >= wanted.length ? (ahead.rows as RowsAhead & Read<Row>) : undefined
  const byId = await (known?.byId ?? list.rows(context, wanted))
  const rows = wanted.flatMap((id) => byId.get(id) ?? [])
  const taken = ahead.taken + wanted.length
  const more = ahead.ids.length > taken
  stream.ahead = more ? next(rows.at(-1)?.sortKey ?? after) : undefined
  return { rows, more }

  function next(cursor: string): Ahead {
    const { ids, whole } = ahead
    const coming = ids.slice(taken, taken + first)
    const isNear = !whole && ids.length - taken < stream.idsAhead * early
    const following = ahead.following ?? (isNear ? unheard(idsAfterLast(ids.at(-1) as string)) : undefined)
    return {
      ...{ after: cursor, ids, taken, whole },
      rows: { count: coming.length, byId: unheard(list.rows(context, coming)) },
      ...(following && { following }),
    }
  }

  async function idsAfterLast(last: string): Promise<readonly string[]> {
    const row = (await list.rows(context, [last])).get(last)
    return row ? idsFrom(context, stream, list, from(row.sortKey)) : []
  }
}

interface Read<Row> {
  readonly byId: Promise<ReadonlyMap<string, Row>>
}

/** The ids of the page and of at least one row more, if the list goes on; read now if they weren't before. */
async function aheadFor<Row extends ListedRow>(
  context: Request,
  stream: Stream,
  list: ReadAhead<Row>,
  { after, from, first }: Wanted,
): Promise<Ahead> {
  const { ahead } = stream
  if (ahead?.after === after) {
    const left = ahead.ids.length - ahead.taken
    if (ahead.whole || left > first) return ahead
    if (ahead.following) {
      const following = await ahead.following
      const ids = [...ahead.ids.slice(ahead.taken), ...following]
      const { rows } = ahead
      return { after, ids, taken: 0, whole: following.length < stream.idsAhead, ...(rows && { rows }) }
    }
  }
  const ids = await idsFrom(context, stream, list, from(after))
  return { after, ids, taken: 0, whole: ids.length < stream.idsAhead }
}

async function idsFrom<Row extends ListedRow>(
  context: Request,
  stream: Stream,
  list: ReadAhead<Row>,
  from: Parameters,
): Promise<readonly string[]> {
  const [found] = await list.ids(context.graph, { ...list.parameters, ...from, limit: stream.idsAhead })
  return found?.ids ?? []
}

/** It is awaited by the page that needs it; until then its failure is nobody's. */
function unheard<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined)
  return promise
}
