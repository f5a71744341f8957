import type { Graph } from '../../engine/graph.ts'
import { question } from '../../engine/question.ts'
import type { BasisName } from '../evidence/basis.ts'
import type { CitationText } from '../evidence/citation.ts'
import type { RelationName } from '../relations/relation.ts'
import { nearestFirst } from './nearest-first.ts'
import type { Surroundings } from './surroundings.ts'

/** An edge between two entities of a subgraph, as it is stored. */
export interface EdgeRow {
  readonly source: string
  readonly relation: RelationName
  readonly target: string
  readonly basis: BasisName
  readonly citations: readonly CitationText[]
  readonly since?: string | null
  readonly until?: string | null
}

export interface Gathered {
  /** The ids of its entities: those asked for, then the nearest. */
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
 * What surrounds some entities, and every edge between any two of it: a statement for each step, and one for the edges.
 * An edge is asked for where it begins: even a country has few that begin at it, however many lead there.
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

/** Readable, and stable as the ids of its ends are: there is one edge of a relation between two entities in one direction. */
export function edgeId({ source, relation, target }: EdgeRow): string {
  return `${source}--${relation}--${target}`
}
