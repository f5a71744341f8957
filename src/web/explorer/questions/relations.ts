import { ask, needed } from '../../shared/graphql/ask.ts'
import { Card, Cited, type Relation } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'
import { edgeBetween, merged, type Picture } from '../picture/picture.ts'

const Counts = graphql(`
  query RelationCounts($id: ID!, $asOf: PartialDate) {
    entity(id: $id) {
      BORDERS: neighbors(relations: [BORDERS], asOf: $asOf) { totalCount }
      CONCERNS: neighbors(relations: [CONCERNS], asOf: $asOf) { totalCount }
      CONNECTS: neighbors(relations: [CONNECTS], asOf: $asOf) { totalCount }
      COOPERATES_IN: neighbors(relations: [COOPERATES_IN], asOf: $asOf) { totalCount }
      EXPORTS: neighbors(relations: [EXPORTS], asOf: $asOf) { totalCount }
      HELD_IN: neighbors(relations: [HELD_IN], asOf: $asOf) { totalCount }
      IMPORTS: neighbors(relations: [IMPORTS], asOf: $asOf) { totalCount }
      INVESTS_IN: neighbors(relations: [INVESTS_IN], asOf: $asOf) { totalCount }
      LOCATED_IN: neighbors(relations: [LOCATED_IN], asOf: $asOf) { totalCount }
      ASSOCIATED_WITH: neighbors(relations: [ASSOCIATED_WITH], asOf: $asOf) { totalCount }
      MEMBER_OF: neighbors(relations: [MEMBER_OF], asOf: $asOf) { totalCount }
      ORGANIZES: neighbors(relations: [ORGANIZES], asOf: $asOf) { totalCount }
      PAIRED_WITH: neighbors(relations: [PAIRED_WITH], asOf: $asOf) { totalCount }
      PARTICIPATES_IN: neighbors(relations: [PARTICIPATES_IN], asOf: $asOf) { totalCount }
      PARTY_TO: neighbors(relations: [PARTY_TO], asOf: $asOf) { totalCount }
      TREATY_OF: neighbors(relations: [TREATY_OF], asOf: $asOf) { totalCount }
      PART_OF: neighbors(relations: [PART_OF], asOf: $asOf) { totalCount }
      SERVES: neighbors(relations: [SERVES], asOf: $asOf) { totalCount }
      SPEAKS_AT: neighbors(relations: [SPEAKS_AT], asOf: $asOf) { totalCount }
      STOPS_AT: neighbors(relations: [STOPS_AT], asOf: $asOf) { totalCount }
      SUBCATEGORY_OF: neighbors(relations: [SUBCATEGORY_OF], asOf: $asOf) { totalCount }
      SUPPLIES: neighbors(relations: [SUPPLIES], asOf: $asOf) { totalCount }
      TRADES_WITH: neighbors(relations: [TRADES_WITH], asOf: $asOf) { totalCount }
      UPGRADES: neighbors(relations: [UPGRADES], asOf: $asOf) { totalCount }
      WORKS_FOR: neighbors(relations: [WORKS_FOR], asOf: $asOf) { totalCount }
    }
  }
`)

type Counted = NonNullable<ResultOf<typeof Counts>['entity']>

export interface RelationCount {
  readonly relation: Relation
  readonly count: number
}

/** The number of neighbors of an entity by relation on a day, null for any time, the largest first. Relations without neighbors are left out. */
export async function relationCounts(id: string, asOf: string | null): Promise<readonly RelationCount[]> {
  const { entity } = await ask(Counts, { id, ...(asOf && { asOf }) })
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
        edges { relation direction basis since until inForce { from to } node { ...Card } citations { ...Cited } }
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
