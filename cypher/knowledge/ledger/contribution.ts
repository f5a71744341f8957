import type { Transaction } from '../../engine/graph.ts'
import { question } from '../../engine/question.ts'
import type { Fact, FactKind } from './fact.ts'
import { factText } from './fact.ts'
import type { State } from './state.ts'

/** The owner of what the seed says. All else belongs to the entry that said it. */
export const seedOwner = 'seed'

/** What somebody says of a fact. The state of a fact is the merge of what all say of it. */
export interface Contribution {
  /** `seed`, or the id of the entry that said it first. */
  readonly owner: string
  /** The revision of that entry, 0 for the seed: what comes later comes on top. */
  readonly rank: number
  readonly row: State | 'GONE'
  /** The version that keeps it; undefined where the graph's own row is all there is of it. */
  readonly version?: string
}

/** A contribution as the graph keeps it, with the revisions between which it holds. */
export interface VersionRow {
  readonly id: string
  /** The key of the fact. */
  readonly fact: string
  readonly kind: FactKind
  readonly owner: string
  readonly rank: number
  /** The first revision at which it holds; 0 for what the first seed said. */
  readonly from: number
  /** The first revision at which it no longer holds; absent while it does. */
  readonly until?: number | null
  /** The id of the entry that wrote it; absent of what the first seed said. */
  readonly entry?: string | null
  /** The state as JSON; absent where it is `gone`. */
  readonly row?: string | null
  readonly gone?: boolean | null
}

const openVersions = question<{ key: string; version: VersionRow }, { keys: readonly string[] }>(
  'open-versions-of-facts',
)

/** What is said of facts today, as far as versions tell, by the fact's text. Facts that only the first seed has spoken of are left out. */
export async function contributionsOf(
  transaction: Transaction,
  facts: readonly Fact[],
): Promise<ReadonlyMap<string, readonly Contribution[]>> {
  const found = new Map<string, Contribution[]>()
  if (facts.length === 0) return found
  const keys = [...new Set(facts.map(({ key }) => key))]
  for (const { version } of await openVersions(transaction, { keys })) {
    const text = factText({ kind: version.kind, key: version.fact })
    const others = found.get(text)
    if (others) others.push(contributionIn(version))
    else found.set(text, [contributionIn(version)])
  }
  return found
}

/** Reads a version. */
export function contributionIn({ id, owner, rank, row, gone }: VersionRow): Contribution {
  return { owner, rank, version: id, row: gone || !row ? 'GONE' : (JSON.parse(row) as State) }
}
