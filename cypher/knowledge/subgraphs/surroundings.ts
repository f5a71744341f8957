import type { Reader } from '../../engine/reader.ts'
import { lastDay } from '../dates.ts'
import type { Kind } from '../entities/entity.ts'
import { knownEntity } from '../entities/known-entity.ts'
import type { RelationName } from '../relations/relation.ts'
import { checkBounds } from './bounds.ts'

/** What is asked for where nothing else is said. */
export const usual = { depth: 1, limit: 300 } as const

/** What somebody asks of a subgraph, as the arguments of the field and of `/export` have it. */
export interface SubgraphAsked {
  readonly around: readonly string[]
  readonly depth?: number | null | undefined
  readonly relations?: readonly RelationName[] | null | undefined
  readonly kinds?: readonly Kind[] | null | undefined
  readonly limit?: number | null | undefined
  readonly asOf?: string | null | undefined
}

/** What a subgraph is to hold. */
export interface Surroundings {
  readonly around: readonly string[]
  /** How many steps from these. */
  readonly depth: number
  /** Only these; all where it is null. */
  readonly relations: readonly RelationName[] | null
  /** Only these; all where it is null. */
  readonly kinds: readonly Kind[] | null
  /** How many entities at most. */
  readonly limit: number
  /** Only relations that hold on this day; of any time where it is null. */
  readonly day: string | null
}

/**
 * Checks what is asked of a subgraph, and fills in what is left out.
 * @throws {BadInput} where it asks for too much, too little or what isn't there; the message names the argument
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
