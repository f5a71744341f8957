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

/** The field of the groups of a list, with a mark of the list and of what they are grouped by. */
export function markedGroups(list: string, by: readonly string[]): string {
  const [field, mark] = list.split('?')
  return marked(`${field}.groups`, { list: mark, by }, [])
}
