import { lastDay } from '../as-of.ts'
import type { Kind } from '../entity.ts'
import { knownEntity } from '../known-entity.ts'
import type { RelationName } from '../relation.ts'
import type { Request } from '../request.ts'
import { checkBounds } from './bounds.ts'
import type { Surroundings } from './gather.ts'

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

/**
 * Checks what is asked of a subgraph, and fills in what is left out.
 * @throws {BadInput} where it asks for too much, too little or what isn't there; the message names the argument
 */
export async function checkedSurroundings(context: Request, asked: SubgraphAsked): Promise<Surroundings> {
  const wanted = {
    around: [...new Set(asked.around)],
    depth: asked.depth ?? usual.depth,
    relations: asked.relations ? [...new Set(asked.relations)].sort() : null,
    kinds: asked.kinds ? [...new Set(asked.kinds)].sort() : null,
    limit: asked.limit ?? usual.limit,
    day: asked.asOf ? lastDay(asked.asOf) : null,
  }
  checkBounds(wanted)
  await Promise.all(wanted.around.map((id) => knownEntity(context, 'around', id)))
  return wanted
}
