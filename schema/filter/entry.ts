import type { Clause } from './clauses.ts'
import type { Test } from './expression.ts'

/** An index by which a statement can find what passes a test, without looking at everything. */
export interface Way {
  /** The statement's parameter that says what to find. */
  readonly list: string
  /** What to find, where this way serves the test. */
  readonly serves: (test: Test) => readonly string[] | undefined
  /** True where what it finds passes the test for certain. */
  readonly exact: boolean
}

/** Where statements look, as the lists that they take. */
export interface Entry {
  readonly lists: Readonly<Record<string, readonly string[]>>
  /** The only list that is not empty; nothing where there are several. */
  readonly only: string | undefined
  /** The tests that are left to be made on what is found. */
  readonly clauses: readonly Clause[]
}

/** A way by an index on a property: it finds what has one of these values. */
export function byProperty(list: string, property: string): Way {
  return {
    list,
    serves: (test) =>
      test.how === 'IN' && test.holds && test.property === property ? (test.values as readonly string[]) : undefined,
    exact: true,
  }
}

/**
 * The way into the graph that looks at the least: for each alternative of a filter its most selective test, or all there is
 * where one has no test that an index serves.
 * @param ways the indexes there are, the most selective first
 * @param whole the list that leads to all there is, and what it takes
 */
export function entryOf(
  clauses: readonly Clause[],
  ways: readonly Way[],
  whole: { readonly list: string; readonly value: string },
): Entry {
  const lists = new Map<string, Set<string>>(
    [whole.list, ...ways.map(({ list }) => list)].map((list) => [list, new Set()]),
  )
  const taken = clauses.map((clause) => wayInto(clause, ways))
  if (taken.includes(undefined)) lists.get(whole.list)?.add(whole.value)
  else for (const way of taken) for (const value of way?.values ?? []) lists.get(way?.list ?? '')?.add(value)
  const used = [...lists].filter(([, values]) => values.size > 0).map(([list]) => list)
  const [first] = taken
  const sure = taken.length === 1 && first?.exact
  return {
    lists: Object.fromEntries([...lists].map(([list, values]) => [list, [...values]])),
    only: used.length === 1 ? used[0] : undefined,
    clauses: sure ? clauses.map((clause) => clause.filter((test) => test !== first.test)) : clauses,
  }
}

interface Taken {
  readonly list: string
  readonly values: readonly string[]
  readonly test: Test
  readonly exact: boolean
}

function wayInto(clause: Clause, ways: readonly Way[]): Taken | undefined {
  for (const { list, serves, exact } of ways) {
    for (const test of clause) {
      const values = serves(test)
      if (values) return { list, values, test, exact }
    }
  }
  return undefined
}
