import { ask, needed } from '../../shared/graphql/ask.ts'
import { Card, Cited, type Relation } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'
import { edgeBetween, merged, type Picture } from '../picture/picture.ts'

const Counts = graphql(`
  query RelationCounts($id: ID!) {
    entity(id: $id) {
      BORDERS: neighbors(relations: [BORDERS]) { totalCount }
      CONCERNS: neighbors(relations: [CONCERNS]) { totalCount }
      CONNECTS: neighbors(relations: [CONNECTS]) { totalCount }
      COOPERATES_IN: neighbors(relations: [COOPERATES_IN]) { totalCount }
      EXPORTS: neighbors(relations: [EXPORTS]) { totalCount }
      HELD_IN: neighbors(relations: [HELD_IN]) { totalCount }
      IMPORTS: neighbors(relations: [IMPORTS]) { totalCount }
      INVESTS_IN: neighbors(relations: [INVESTS_IN]) { totalCount }
      LOCATED_IN: neighbors(relations: [LOCATED_IN]) { totalCount }
      ASSOCIATED_WITH: neighbors(relations: [ASSOCIATED_WITH]) { totalCount }
      MEMBER_OF: neighbors(relations: [MEMBER_OF]) { totalCount }
      ORGANIZES: neighbors(relations: [ORGANIZES]) { totalCount }
      PAIRED_WITH: neighbors(relations: [PAIRED_WITH]) { totalCount }
      PARTICIPATES_IN: neighbors(relations: [PARTICIPATES_IN]) { totalCount }
      PARTY_TO: neighbors(relations: [PARTY_TO]) { totalCount }
      TREATY_OF: neighbors(relations: [TREATY_OF]) { totalCount }
      PART_OF: neighbors(relations: [PART_OF]) { totalCount }
      SERVES: neighbors(relations: [SERVES]) { totalCount }
      SPEAKS_AT: neighbors(relations: [SPEAKS_AT]) { totalCount }
      STOPS_AT: neighbors(relations: [STOPS_AT]) { totalCount }
      SUBCATEGORY_OF: neighbors(relations: [SUBCATEGORY_OF]) { totalCount }
      SUPPLIES: neighbors(relations: [SUPPLIES]) { totalCount }
      TRADES_WITH: neighbors(relations: [TRADES_WITH]) { totalCount }
      UPGRADES: neighbors(relations: [UPGRADES]) { totalCount }
      WORKS_FOR: neighbors(relations: [WORKS_FOR]) { totalCount }
    }
  }
`)

type Counted = NonNullable<ResultOf<typeof Counts>['entity']>

export interface RelationCount {
  readonly relation: Relation
  readonly count: number
}

/** The number of neighbors of an entity by relation, the largest first. Relations without neighbors are left out. */
export async function relationCounts(id: string): Promise<readonly RelationCount[]> {
  const { entity } = await ask(Counts, { id })
  return (Object.entries(entity ?? {}) as [Relation, Counted[Relation]][])
    .map(([relation, neighbors]) => ({ relation, count: neighbors?.totalCount ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
}

const Neighbors = graphql(
  `
  query Neighbors($id: ID!, $relations: [Relation!], $first: Int!, $after: String) {
    entity(id: $id) {
      ...Card
      neighbors(relations: $relations, first: $first, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges { relation direction basis since until node { ...Card } citations { ...Cited } }
      }
    }
  }
`,
  [Card, Cited],
)

type Middle = NonNullable<ResultOf<typeof Neighbors>['entity']>
type Spoke = NonNullable<NonNullable<Middle['neighbors']>['edges']>[number]

/** The page size of the server. */
const page = 100

/** The first neighbors of an entity by one relation, loading as many pages as needed. */
export async function expansion(id: string, relation: Relation, count: number): Promise<Picture> {
  const pictures: Picture[] = []
  let after: string | null = null
  for (let left = count; left > 0; left -= page) {
    const data: ResultOf<typeof Neighbors> = await ask(Neighbors, {
      id,
      relations: [relation],
      first: Math.min(left, page),
      after,
    })
    if (!data.entity) break
    const { pageInfo, edges } = needed(data, data.entity.neighbors)
    pictures.push(pictureAround(data.entity, needed(data, edges)))
    if (!pageInfo.hasNextPage) break
    after = pageInfo.endCursor
  }
  return merged(pictures)
}

function pictureAround({ neighbors: _, ...entity }: Middle, edges: readonly Spoke[]): Picture {
  return {
    nodes: [entity, ...edges.map(({ node }) => node)],
    edges: edges.map(({ node, direction, ...fact }) => {
      const inward = direction === 'IN' || (direction === 'BOTH' && node.id < entity.id)
      const [source, target] = inward ? [node.id, entity.id] : [entity.id, node.id]
      return { ...fact, id: edgeBetween(source, fact.relation, target), source, target }
    }),
  }
}
