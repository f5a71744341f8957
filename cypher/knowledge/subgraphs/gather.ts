import type { Graph } from '../../engine/graph.ts'
import { question } from '../../engine/question.ts'
import type { BasisName } from '../evidence/basis.ts'
import type { CitationText } from '../evidence/citation.ts'
import type { StoredDates } from '../relations/in-force.ts'
import type { RelationName } from '../relations/relation.ts'
import { nearestFirst } from './nearest-first.ts'
import type { Surroundings } from './surroundings.ts'

/** An edge between two entities of a subgraph, as it is stored. */
export interface EdgeRow extends StoredDates {
  readonly source: string
  readonly relation: RelationName
  readonly target: string
  readonly basis: BasisName
  readonly citations: readonly CitationText[]
}

export interface Gathered {
  /** The ids of its entities: first those asked for, then the others, nearest first. */
  readonly ids: readonly string[]
  readonly edges: readonly EdgeRow[]
  readonly truncated: boolean
}

interface AskedFor {
  readonly [name: string]: string | readonly string[] | null
  readonly keys: readonly string[]
  readonly relations: readonly string[] | null
  readonly day: string | null
}

type EdgeFrom = Omit<EdgeRow, 'source'> & { readonly key: string }

const edgesFromEntities = question<EdgeFrom, AskedFor>('edges-from-entities')

/**
 * Reads the surroundings of some entities and all edges among them: a statement for each step, and one for the edges. Edges are read from
 * their start, since even a country has few outgoing edges, however many lead to it.
 */
export async function gather(graph: Graph, wanted: Surroundings): Promise<Gathered> {
  const { ids, truncated } = await nearestFirst(graph, wanted)
  const { relations, day } = wanted
  const rows = await edgesFromEntities(graph, { keys: ids, relations, day })
  const isInside = new Set(ids)
  const edges = rows
    .filter(({ target }) => isInside.has(target))
    .map(({ key, ...edge }) => ({ ...edge, source: key }))
    .sort((one, other) => (edgeId(one) < edgeId(other) ? -1 : 1))
  return { ids, edges, truncated }
}

/** A readable id of an edge, as stable as the ids of its ends. It is unique: two entities have at most one edge of a relation in one direction. */
export function edgeId({ source, relation, target }: EdgeRow): string {
  return `${source}--${relation}--${target}`
}
