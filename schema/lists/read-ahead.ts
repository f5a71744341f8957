import type { Parameters } from '../../cypher/engine/graph.ts'
import type { Question } from '../../cypher/engine/question.ts'
import type { Ahead, Stream } from '../../cypher/engine/stream.ts'
import type { Request } from '../request.ts'
import type { ListedRow } from './page.ts'

/** How a list is read ahead where the server itself reads it whole: the ids of many rows at once, then each page's rows by their ids. */
export interface ReadAhead<Row extends ListedRow> {
  readonly ids: Question<{ readonly ids: readonly string[] }, Parameters>
  readonly parameters: Parameters
  /** The rows of these ids, in any order, as the list has them. */
  readonly rows: (context: Request, ids: readonly string[]) => Promise<ReadonlyMap<string, Row>>
}

/**
 * A page of a list, from the ids that were read ahead for it or for a page before it. Without them each page would look at the whole list
 * again where no index has its order: a million observations would take an hour.
 * @param after where the page begins, as its cursor says
 * @param from what the statement takes of that
 */
export async function pageAhead<Row extends ListedRow>(
  context: Request,
  stream: Stream,
  { ids, parameters, rows }: ReadAhead<Row>,
  { after, from, first }: { readonly after: string; readonly from: Parameters; readonly first: number },
): Promise<{ readonly rows: readonly Row[]; readonly more: boolean }> {
  const known = stream.ahead
  let ahead = known
  if (!known || known.after !== after || !(known.whole || left(known) > first)) {
    const [found] = await ids(context.graph, { ...parameters, ...from, limit: stream.idsAhead })
    const next = found?.ids ?? []
    ahead = { after, ids: next, taken: 0, whole: next.length < stream.idsAhead }
  }
  const { ids: all, taken, whole } = ahead as Ahead
  const wanted = all.slice(taken, taken + first)
  const byId = await rows(context, wanted)
  const found = wanted.flatMap((id) => byId.get(id) ?? [])
  const more = all.length > taken + first
  stream.ahead = more ? { after: found.at(-1)?.sortKey ?? after, ids: all, taken: taken + first, whole } : undefined
  return { rows: found, more }
}

function left({ ids, taken }: Ahead): number {
  return ids.length - taken
}
