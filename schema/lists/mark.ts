import { createHash } from 'node:crypto'
import type { Given } from '../filter/condition.ts'
import type { OrderGiven } from './order.ts'

/** A field with a mark of how its list is filtered and sorted, so that a cursor of another list is known; the field alone where it is neither. */
export function marked(
  field: string,
  filter: Given | null | undefined,
  order: readonly OrderGiven[] | null | undefined,
): string {
  const filtered = filter && Object.keys(filter).length > 0
  const sorted = order && order.length > 0
  if (!filtered && !sorted) return field
  const mark = createHash('sha256')
    .update(JSON.stringify([filtered ? filter : null, sorted ? order : null]))
    .digest('base64url')
  return `${field}?${mark.slice(0, 8)}`
}
