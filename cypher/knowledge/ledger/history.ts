import type { Graph } from '../../engine/graph.ts'
import { question } from '../../engine/question.ts'
import { contributionIn, type VersionRow } from './contribution.ts'
import type { Entry } from './entry.ts'
import type { Fact } from './fact.ts'
import type { State } from './state.ts'

/** Something that was said of a fact. */
export interface Said {
  /** The version that keeps it. */
  readonly id: string
  /** The entry that said it; null of what the first seed said. */
  readonly entry: Entry | null
  /** `seed`, or the id of the entry to which it belongs. */
  readonly owner: string
  readonly row: State | 'GONE'
  /** The first revision at which it holds, 0 from the first seed on. */
  readonly from: number
  /** The first revision at which it no longer holds; null while it does. */
  readonly until: number | null
}

export interface HistoryPage {
  readonly said: readonly Said[]
  /** What to pass as `before` for the next page; null where there is none. */
  readonly next: number | null
}

const versionsOfFact = question<
  { version: VersionRow; entry: Entry | null },
  { fact: string; before: number; limit: number }
>('versions-of-fact')

/**
 * What has been said of a fact, the latest first. Nothing comes back of a fact of which only the first seed has spoken: what it said is what
 * the graph holds.
 * @param page `first`, the least number of versions of a page: what one revision said is never cut apart; `before`, a revision
 */
export async function history(
  graph: Pick<Graph, 'engine' | 'run'>,
  { kind, key }: Fact,
  { first, before = Number.MAX_SAFE_INTEGER }: { readonly first: number; readonly before?: number },
): Promise<HistoryPage> {
  // An id may name an entity and a former id, and one revision may say several things of either.
  for (let limit = first * 2 + 2; ; limit *= 2) {
    const rows = await versionsOfFact(graph, { fact: key, before, limit })
    const own = rows.filter(({ version }) => version.kind === kind)
    const ends = rows.length < limit
    const last = own[first - 1]?.version.from ?? -1
    const page = own.filter(({ version }) => version.from >= last)
    if (!ends && page.length === own.length) continue
    return { said: page.map(saidIn), next: page.length < own.length ? last : null }
  }
}

function saidIn({ version, entry }: { version: VersionRow; entry: Entry | null }): Said {
  const { id, owner, from, until } = version
  return { id, entry, owner, row: contributionIn(version).row, from, until: until ?? null }
}
