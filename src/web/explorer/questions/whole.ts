import type { Answer } from './answer.ts'
import { type NeighborGroup, neighborsBy } from './known.ts'

/**
 * An answer with all of its pages, for a file.
 * @throws {AskFailed} if a page could not be read
 */
export async function wholeAnswer(answer: Answer): Promise<Answer> {
  if (answer.question === 'around') {
    const { entity, groups } = answer.data
    if (!entity) return answer
    const all = async (group: NeighborGroup) =>
      group.totalCount > group.first.length ? { ...group, first: await neighborsBy(entity.id, group) } : group
    return { ...answer, data: { ...answer.data, groups: await Promise.all(groups.map(all)) } }
  }
  return answer.more ? wholeAnswer(await answer.more()) : answer
}
