import type { Ask } from '../../shared/graphql/ask.ts'
import type { Answer } from './answer.ts'
import { type NeighborGroup, neighborsBy } from './known.ts'
import { wholeLinked } from './linked.ts'

/**
 * An answer with all of its pages, for a file.
 * @param most pages are no longer loaded once there are so many rows
 * @throws {AskFailed} if a page could not be read
 */
export async function wholeAnswer(ask: Ask, answer: Answer, most: number): Promise<Answer> {
  if (answer.question === 'around') {
    const { entity, groups, asOf } = answer.data
    if (!entity) return answer
    // Also short lists are loaded again: only whole lists come with their citations.
    const all = async (group: NeighborGroup) => ({
      ...group,
      first: await neighborsBy(ask, entity.id, group, asOf, most),
    })
    return { ...answer, data: { ...answer.data, groups: await Promise.all(groups.map(all)) } }
  }
  if (answer.question === 'linked') return { ...answer, data: await wholeLinked(ask, answer.data) }
  return answer.more && rowsIn(answer) < most ? wholeAnswer(ask, await answer.more(), most) : answer
}

function rowsIn(answer: Answer): number {
  if (answer.question === 'ports') return answer.data.ports.length
  if (answer.question === 'said') return answer.data.claims.length
  return 0
}
