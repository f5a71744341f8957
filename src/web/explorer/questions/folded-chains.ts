import type { Link } from '../../shared/graphql/fragments.ts'
import { grouped } from '../scene/grouped.ts'

interface Found {
  readonly steps: readonly Link[]
}

/** A chain, and those found after it that lead by the same relations over other stops of the same kinds. */
export interface Folded<Chain extends Found> {
  readonly first: Chain
  readonly others: readonly Chain[]
}

/** Folds chains that differ only in their stops, so that no chain is listed four times; in the order of the first of each. */
export function folded<Chain extends Found>(chains: readonly Chain[]): readonly Folded<Chain>[] {
  const groups = grouped(chains, ({ steps }) =>
    steps
      .map(({ relation, direction, to }) => [relation, steps.length > 1 && direction, to?.kind].join(' '))
      .join(', '),
  )
  return [...groups.values()].flatMap(([first, ...others]) => (first ? [{ first, others }] : []))
}
