import type { Value } from '../../cypher/engine/graph.ts'

/** Things that have the same values in the dimensions asked for. */
export interface Counted {
  readonly values: readonly Value[]
  readonly count: number
}

/** Sorts groups, the largest first and those of one size by their values, and gives each a sortKey of that order. */
export function largestFirst<Group extends Counted>(
  groups: readonly Group[],
): readonly (Group & { readonly sortKey: string })[] {
  return groups
    .map((group) => ({ ...group, sortKey: sortKeyOf(group) }))
    .sort((one, other) => (one.sortKey < other.sortKey ? -1 : 1))
}

function sortKeyOf({ values, count }: Counted): string {
  return `${String(1e15 - count).padStart(16, '0')}\t${JSON.stringify(values)}`
}
