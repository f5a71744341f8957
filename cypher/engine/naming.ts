import type { Graph, Parameters, Row } from './graph.ts'

/**
 * A decorator over a graph whose statements answer with an entity as the list of those properties that `$columns` names: it
 * puts the names back. A list of values costs the driver a third of what a map costs, and the names are put once for all requests
 * that share a statement.
 */
export function naming(graph: Graph): Graph {
  return {
    ...graph,
    async run(statement) {
      return named(await graph.run(statement), statement.parameters)
    },
  }
}

/**
 * The rows of a statement with names put to their entities' values, where that isn't done yet. A page that comes in one row,
 * in the column `entities`, is taken apart: a row for each costs the driver twice as much and the database half as much again.
 */
export function named(rows: readonly Row[], { columns }: Parameters): readonly Row[] {
  const [first] = rows
  if (!columns || !first) return rows
  const names = columns as readonly string[]
  if ('entities' in first) return rows.flatMap((row) => apart(row, names))
  if (!Array.isArray(first.entity)) return rows
  return rows.map((row) => ({ ...row, entity: withNames(row.entity as readonly unknown[], names) }))
}

function apart({ key, entities }: Row, names: readonly string[]): Row[] {
  return (entities as readonly (readonly unknown[])[]).map((values) => {
    const entity = withNames(values, names)
    return { key, sortKey: entity.sortKey, entity }
  })
}

/** Values as properties of these names, in the same order. */
export function withNames(values: readonly unknown[], names: readonly string[]): Record<string, unknown> {
  const named: Record<string, unknown> = {}
  for (let at = 0; at < names.length; at++) named[names[at] as string] = values[at]
  return named
}
