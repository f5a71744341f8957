import type { EntityEdge } from '../../claims/stated-edges.ts'
import type { FactReader } from '../fact-reader.ts'
import { Refused } from '../refusal.ts'

const upwards: ReadonlySet<string> = new Set(['PART_OF', 'LOCATED_IN', 'SUBCATEGORY_OF'])

/** True of an edge that leads from a part to its whole. */
export function isUpwards(relation: string): boolean {
  return upwards.has(relation)
}

/**
 * Checks that a part doesn't become the whole of its own whole.
 * @throws {Refused} if it would
 */
export async function checkHierarchy(read: FactReader, { from, relation, to }: EntityEdge): Promise<void> {
  if (!isUpwards(relation)) return
  if ((await read.wholesOf(to)).includes(from))
    throw new Refused(
      'object',
      'CYCLE',
      `${to} is a part of ${from} already, so that ${from} can't be ${relation} ${to}`,
    )
}
