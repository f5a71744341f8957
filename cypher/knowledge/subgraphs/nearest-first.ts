import type { Graph } from '../../engine/graph.ts'
import { question } from '../../engine/question.ts'
import type { Surroundings } from './surroundings.ts'

interface Group {
  readonly key: string
  readonly relation: string
  readonly direction: string
  readonly crowd: number
  readonly neighbors: readonly string[]
}

interface AskedFor {
  readonly [name: string]: string | number | readonly string[] | null
  readonly keys: readonly string[]
  readonly most: number
}

const neighborhoodOfEntities = question<Group, AskedFor>('neighborhood-of-entities')

/**
 * Collects entities step by step from those asked for. If a step doesn't fit into the limit, small groups come before large ones, so that
 * a country's thousands of ports don't push out its neighbors and agreements; within a group the most prominent come first.
 */
export async function nearestFirst(
  graph: Graph,
  { around, depth, relations, kinds, limit, day }: Surroundings,
): Promise<{ readonly ids: readonly string[]; readonly truncated: boolean }> {
  const chosen = new Set(around)
  let edge: readonly string[] = [...chosen]
  for (let step = 1; step <= depth && edge.length > 0; step++) {
    const groups = await neighborhoodOfEntities(graph, { keys: edge, relations, kinds, day, most: limit })
    const found = new Set(
      [...groups].sort(smallestFirst).flatMap(({ neighbors }) => neighbors.filter((id) => !chosen.has(id))),
    )
    edge = [...found].slice(0, limit - chosen.size)
    for (const id of edge) chosen.add(id)
    if (found.size > edge.length || groups.some(({ crowd }) => crowd > limit))
      return { ids: [...chosen], truncated: true }
  }
  return { ids: [...chosen], truncated: false }
}

function smallestFirst(one: Group, other: Group): number {
  return one.crowd - other.crowd || (name(one) < name(other) ? -1 : 1)
}

function name({ key, relation, direction }: Group): string {
  return `${relation} ${direction} ${key}`
}
