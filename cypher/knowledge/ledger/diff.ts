import type { Graph } from '../../engine/graph.ts'
import { question } from '../../engine/question.ts'
import { canonical } from './canonical.ts'
import { contributionIn, type VersionRow } from './contribution.ts'
import { type Fact, type FactKind, factText } from './fact.ts'
import { merged } from './merged.ts'
import type { State } from './state.ts'

/** How a fact differs between two revisions. What is derived of it, such as sort keys, is left out. */
export interface Difference {
  readonly fact: Fact
  /** Null where it was not there. */
  readonly before: State | null
  readonly after: State | null
}

export interface DiffPage {
  readonly differences: readonly Difference[]
  /** What to pass as `after` for the next page; null where there is none. */
  readonly next: Fact | null
}

type Reading = Pick<Graph, 'engine' | 'run'>

const changedBetween = question<
  { kind: FactKind; fact: string },
  { after: number; until: number; kind: string; fact: string; limit: number }
>('facts-changed-between')
const versionsOfFacts = question<{ version: VersionRow }, { keys: readonly string[] }>('versions-of-facts')

/**
 * How the facts of two revisions differ, in the order of kind and key. A fact that was changed and changed back is left out, so that a page may
 * be shorter than `first`, or empty, and yet have a next one.
 * @param to a revision no earlier than `from`
 */
export async function diff(
  graph: Reading,
  {
    from,
    to,
    first,
    after,
  }: { readonly from: number; readonly to: number; readonly first: number; readonly after?: Fact },
): Promise<DiffPage> {
  const asked = { after: from, until: to, kind: after?.kind ?? '', fact: after?.key ?? '', limit: first + 1 }
  const rows = await changedBetween(graph, asked)
  const facts = rows.slice(0, first).map(({ kind, fact }): Fact => ({ kind, key: fact }))
  const versions = await versionsOf(graph, facts)
  const differences = facts.flatMap((fact) => {
    const own = versions.get(factText(fact)) ?? []
    const [was, is] = [stateAt(fact.kind, own, from), stateAt(fact.kind, own, to)]
    return canonical(was) === canonical(is) ? [] : [{ fact, before: was, after: is }]
  })
  return { differences, next: rows.length > first ? (facts.at(-1) ?? null) : null }
}

/** The state of a fact at a revision by all its versions: the merge of those that held then. */
export function stateAt(kind: FactKind, versions: readonly VersionRow[], revision: number): State | null {
  const held = versions.filter(({ from, until }) => from <= revision && (until ?? Number.MAX_SAFE_INTEGER) > revision)
  return merged(kind, held.map(contributionIn))
}

async function versionsOf(graph: Reading, facts: readonly Fact[]): Promise<ReadonlyMap<string, readonly VersionRow[]>> {
  const found = new Map<string, VersionRow[]>()
  const keys = [...new Set(facts.map(({ key }) => key))]
  if (keys.length === 0) return found
  for (const { version } of await versionsOfFacts(graph, { keys })) {
    const text = factText({ kind: version.kind, key: version.fact })
    const others = found.get(text)
    if (others) others.push(version)
    else found.set(text, [version])
  }
  return found
}
