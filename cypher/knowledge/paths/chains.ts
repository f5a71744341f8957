import { question } from '../../engine/question.ts'
import type { Reader } from '../../engine/reader.ts'
import { idOf, knownEntity } from '../entities/known-entity.ts'
import { BadInput } from '../errors.ts'
import type { RelationName } from '../relations/relation.ts'
import { evidence, type SeenEdge } from './evidence.ts'
import type { Group } from './known-graph.ts'
import type { Chain } from './lightest-chains.ts'
import { ranked } from './ranking.ts'
import { searchChains } from './search.ts'
import { foundForEach, unlike } from './unlike.ts'

/** The most steps of a chain. */
export const longestChain = 8
/** The most chains that can be asked for. */
export const mostChains = 25

export interface AskedChains {
  readonly from: string
  readonly to: string
  /** Only along these relations; all if null or left out. */
  readonly relations?: readonly RelationName[] | null | undefined
  readonly maxLength: number
  /** The most chains to return. */
  readonly first: number
  /** Only relations that hold on this day, an ISO 8601 date. */
  readonly day: string
  /** Whether lines that are planned or being built count. */
  readonly planned: boolean
}

interface AskedForEdges {
  readonly [name: string]: string | number | readonly string[] | null
  readonly keys: readonly string[]
  readonly relations: readonly string[] | null
  readonly day: string
  readonly lines: 'OPEN' | 'PLANNED'
}

const edgesOfEntities = question<Group, AskedForEdges>('edges-of-entities')

/**
 * The lightest chains of relations between two entities, each as its edges from the one to the other, in the order in which `ranked` puts them.
 * @throws {BadInput} if an argument is out of bounds, or names what the graph does not have
 * @throws {BudgetExceeded} if the search would take more than its budget
 */
export async function chainsBetween(reader: Reader, asked: AskedChains): Promise<readonly (readonly SeenEdge[])[]> {
  const { maxLength, first, day, planned } = asked
  if (first < 1 || first > mostChains) {
    throw new BadInput('first', `\`first\` is ${first}: ask for 1 to ${mostChains} chains`)
  }
  if (maxLength < 1 || maxLength > longestChain) {
    throw new BadInput('maxLength', `\`maxLength\` is ${maxLength}: a chain has 1 to ${longestChain} steps`)
  }
  const from = idOf('from', asked.from)
  const to = idOf('to', asked.to)
  if (from === to) {
    throw new BadInput(
      'to',
      `\`from\` and \`to\` are both ${JSON.stringify(to)}: a chain leads from one entity to another`,
    )
  }
  const lines = planned ? 'PLANNED' : 'OPEN'
  const relations = asked.relations ? [...new Set(asked.relations)].sort() : null
  const edges = (keys: readonly string[]) => edgesOfEntities(reader.graph, { relations, day, lines, keys })
  // Along no relation there is nothing to search.
  const count = first === 1 ? 1 : Math.min(foundForEach * first, mostChains)
  const found = relations?.length === 0 ? [] : await searchChains(edges, { from, to, maxLength, count })
  // If a chain was found, both ends are known to exist.
  if (found.length === 0) await Promise.all([knownEntity(reader, 'from', from), knownEntity(reader, 'to', to)])
  const listed = unlike(found, stopsOf)
    .slice(0, first)
    .map((chain) => chain.map(asEdge))
  if (listed.length < 2) return listed
  const weighed = listed.map(async (edges) => {
    const rows = await Promise.all(edges.map((edge) => evidence(reader, edge)))
    return { edges, bases: rows.map(({ basis }) => basis) }
  })
  return ranked(await Promise.all(weighed))
}

function stopsOf(chain: Chain): readonly string[] {
  return chain.slice(0, -1).map(({ to }) => to.id)
}

function asEdge({ relation, direction, to, back }: Chain[number]): SeenEdge {
  return { from: back.to.id, relation, direction, to: to.id }
}
