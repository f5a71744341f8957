import type { Row } from './graph.ts'

/** Groups rows by their column `key`, in their order. */
export function rowsByKey<R extends Row>(rows: readonly R[]): Map<unknown, R[]> {
  const byKey = new Map<unknown, R[]>()
  for (const row of rows) {
    const group = byKey.get(row.key)
    if (group) group.push(row)
    else byKey.set(row.key, [row])
  }
  return byKey
}
