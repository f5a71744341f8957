import { type Ask, needed } from '../../shared/graphql/ask.ts'
import { Card, Cited } from '../../shared/graphql/fragments.ts'
import { graphql } from '../../shared/graphql/graphql.ts'
import type { Picture } from './picture.ts'

const Around = graphql(
  `
  query Around($ids: [ID!]!, $depth: Int!, $limit: Int!) {
    subgraph(around: $ids, depth: $depth, limit: $limit) {
      truncated
      nodes { ...Card }
      edges { id source target relation basis since until inForce { from to } citations { ...Cited } }
    }
  }
`,
  [Card, Cited],
)

export interface Surroundings extends Picture {
  /** True if the limit cut entities off. */
  readonly truncated: boolean
}

/**
 * The neighborhood of some entities, the nearest first, with every edge between its nodes.
 * @throws {AskFailed} if it could not be read
 */
export async function around(ask: Ask, ids: readonly string[], depth: number, limit: number): Promise<Surroundings> {
  const data = await ask(Around, { ids: ids.slice(0, 100), depth, limit })
  const subgraph = needed(data, data.subgraph)
  return { ...subgraph, nodes: needed(data, subgraph.nodes) }
}
