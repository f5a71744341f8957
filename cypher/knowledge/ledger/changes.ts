import type { Graph } from '../../engine/graph.ts'
import { question } from '../../engine/question.ts'
import type { Entry } from './entry.ts'
import type { Fact, FactKind } from './fact.ts'

/** An entry with the facts of which it says something. */
export interface ChangedIn {
  readonly entry: Entry
  /** None of a proposal, and of the first seed, which is the whole graph. */
  readonly facts: readonly Fact[]
}

type Reading = Pick<Graph, 'engine' | 'run'>

const entriesAfter = question<{ entry: Entry }, { after: number; until: number; limit: number }>('entries-after')
const factsChangedIn = question<{ key: number; kind: FactKind; fact: string }, { keys: readonly number[] }>(
  'facts-changed-in',
)

/**
 * The entries after a revision, the earliest first. Pass the revision of the last one as `after` for the next page: nothing is missed and
 * nothing comes twice, since entries are committed in the order of their revisions.
 */
export async function changes(
  graph: Reading,
  {
    after,
    first,
    until = Number.MAX_SAFE_INTEGER,
  }: { readonly after: number; readonly first: number; readonly until?: number },
): Promise<readonly ChangedIn[]> {
  const entries = (await entriesAfter(graph, { after, until, limit: first })).map(({ entry }) => entry)
  if (entries.length === 0) return []
  const facts = new Map<number, Fact[]>(entries.map(({ revision }) => [revision, []]))
  for (const { key, kind, fact } of await factsChangedIn(graph, { keys: [...facts.keys()] }))
    facts.get(key)?.push({ kind, key: fact })
  return entries.map((entry) => ({ entry, facts: facts.get(entry.revision) ?? [] }))
}

const entryAt = question<{ entry: Entry }, { time: string }>('entry-at')

/**
 * The last entry at a time, and with its revision what the graph knew then; null before the first.
 * @param time an ISO 8601 date-time in UTC with milliseconds
 */
export async function entryOfTime(graph: Reading, time: string): Promise<Entry | null> {
  const [row] = await entryAt(graph, { time })
  return row?.entry ?? null
}

/** The revision of the graph at a time; null before the first entry. */
export async function revisionAt(graph: Reading, time: string): Promise<number | null> {
  return (await entryOfTime(graph, time))?.revision ?? null
}
