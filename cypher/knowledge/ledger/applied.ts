import { canonical } from './canonical.ts'
import type { Change } from './commit.ts'
import { type Contribution, seedOwner } from './contribution.ts'
import type { Fact } from './fact.ts'

/** A fact on which somebody's word changes: what was said of it and what is said now. */
export interface Revised {
  readonly fact: Fact
  readonly before: readonly Contribution[]
  readonly after: readonly Contribution[]
}

/**
 * What is said of a fact once its changes are made.
 * @param entry the id of the entry being written, which owns what no other owner is named for
 */
export function revised(
  fact: Fact,
  before: readonly Contribution[],
  changes: readonly Change[],
  entry: string,
): Revised {
  let after = before
  for (const { row, owner = entry } of changes) {
    const own = after.find((each) => each.owner === owner)
    if (own && row !== 'WITHDRAWN' && canonical(own.row) === canonical(row)) continue
    const others = after.filter((each) => each !== own)
    after = row === 'WITHDRAWN' ? others : [...others, { owner, rank: rankOf(owner), row }]
  }
  return { fact, before, after }
}

/** The revision of an owner's entry; 0 for the seed. */
function rankOf(owner: string): number {
  return owner === seedOwner ? 0 : Number(owner.slice('entry:'.length))
}
