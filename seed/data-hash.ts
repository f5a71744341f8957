import { createHash } from 'node:crypto'
import type { WrittenRow } from './rows.ts'

/** A hash of the rows: it changes if any value changes. */
export function dataHash(rows: ReadonlyMap<string, readonly WrittenRow[]>): string {
  const hash = createHash('sha256')
  for (const [name, written] of rows) {
    hash.update(name)
    for (const row of written) hash.update(JSON.stringify(row))
  }
  return hash.digest('hex').slice(0, 16)
}
