import type { Reader } from '../../engine/reader.ts'
import { lastDay } from '../dates.ts'
import type { Kind } from '../entities/entity.ts'
import { knownEntity } from '../entities/known-entity.ts'
import type { RelationName } from '../relations/relation.ts'
import { checkBounds } from './bounds.ts'

/** The defaults. */
export const usual = { depth: 1, limit: 300 } as const

/** The arguments of the field `subgraph` and of `/export`. */
export interface SubgraphAsked {
  readonly around: readonly string[]
  readonly depth?: number | null | undefined
  readonly relations?: readonly RelationName[] | null | undefined
  readonly kinds?: readonly Kind[] | null | undefined
  readonly limit?: number | null | undefined
  readonly asOf?: string | null | undefined
}

/** The arguments of a subgraph, checked and with defaults filled in. */
export interface Surroundings {
  readonly around: readonly string[]
  /** The most steps from `around`. */
  readonly depth: number
  /** Only these; null for all. */
  readonly relations: readonly RelationName[] | null
  /** Only these; null for all. */
  readonly kinds: readonly Kind[] | null
  /** The most entities. */
  readonly limit: number
  /** Only relations that hold on this day; null for any time. */
  readonly day: string | null
}

/**
 * Checks the arguments of a subgraph and fills in defaults.
 * @throws {BadInput} if an argument is out of bounds or names an unknown entity; the message names the argument
 */
export async function checkedSurroundings(reader: Reader, asked: SubgraphAsked): Promise<Surroundings> {
  const wanted = {
    around: [...new Set(asked.around)],
    depth: asked.depth ?? usual.depth,
    relations: asked.relations ? [...new Set(asked.relations)].sort() : null,
    kinds: asked.kinds ? [...new Set(asked.kinds)].sort() : null,
    limit: asked.limit ?? usual.limit,
    day: asked.asOf ? lastDay(asked.asOf) : null,
  }
  checkBounds(wanted)
  await Promise.all(wanted.around.map((id) => knownEntity(reader, 'around', id)))
  return wanted
}
