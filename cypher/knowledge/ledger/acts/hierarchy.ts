import { question } from '../../../engine/question.ts'
import type { EntityEdge } from '../../claims/stated-edges.ts'
import type { LedgerReader } from '../commit.ts'
import { Refused } from '../refusal.ts'

const reaches = question<{ reaches: boolean }, { from: string; to: string }>('part-reaches-whole')

const upwards: ReadonlySet<string> = new Set(['PART_OF', 'LOCATED_IN', 'SUBCATEGORY_OF'])

/**
 * Checks that a part doesn't become the whole of its own whole.
 * @throws {Refused} if it would
 */
export async function checkHierarchy(read: LedgerReader, { from, relation, to }: EntityEdge): Promise<void> {
  if (!upwards.has(relation)) return
  const [found] = await reaches(read, { from: to, to: from })
  if (found?.reaches)
    throw new Refused(
      'object',
      'CYCLE',
      `${to} is a part of ${from} already, so that ${from} can't be ${relation} ${to}`,
    )
}
