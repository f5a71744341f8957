import type { Row } from './graph.ts'

/** The rows of a question about many things, by the thing that each belongs to, in the order they came. */
export function rowsByKey<R extends Row>(rows: readonly R[]): Map<unknown, R[]> {
  const byKey = new Map<unknown, R[]>()
  for (const row of rows) {
    const group = byKey.get(row.key)
    if (group) group.push(row)
    else byKey.set(row.key, [row])
  }
  return byKey
}
