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

/** The rows of a statement with names put to their entities' values, where that isn't done yet. */
export function named(rows: readonly Row[], { columns }: Parameters): readonly Row[] {
  if (!columns || !Array.isArray(rows[0]?.entity)) return rows
  return rows.map((row) => withNames(row, columns as readonly string[]))
}

function withNames(row: Row, columns: readonly string[]): Row {
  const values = row.entity as readonly unknown[]
  const entity: Record<string, unknown> = {}
  for (let at = 0; at < columns.length; at++) entity[columns[at] as string] = values[at]
  return { ...row, entity }
}
