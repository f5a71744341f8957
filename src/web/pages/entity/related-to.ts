import { ask } from '../../shared/graphql/ask.ts'
import { Card } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'

const Some = graphql(
  `
  fragment Some on NeighborConnection {
    totalCount
    edges { relation direction node { ...Card } }
  }
`,
  [Card],
)

const RelatedTo = graphql(
  `
  query RelatedTo($id: ID!) {
    entity(id: $id) {
      ASSOCIATED_WITH: neighbors(relations: [ASSOCIATED_WITH], first: 16) { ...Some }
      BORDERS: neighbors(relations: [BORDERS], first: 16) { ...Some }
      CONCERNS: neighbors(relations: [CONCERNS], first: 16) { ...Some }
      CONNECTS: neighbors(relations: [CONNECTS], first: 16) { ...Some }
      COOPERATES_IN: neighbors(relations: [COOPERATES_IN], first: 16) { ...Some }
      EXPORTS: neighbors(relations: [EXPORTS], first: 16) { ...Some }
      HELD_IN: neighbors(relations: [HELD_IN], first: 16) { ...Some }
      IMPORTS: neighbors(relations: [IMPORTS], first: 16) { ...Some }
      INVESTS_IN: neighbors(relations: [INVESTS_IN], first: 16) { ...Some }
      LOCATED_IN: neighbors(relations: [LOCATED_IN], first: 16) { ...Some }
      MEMBER_OF: neighbors(relations: [MEMBER_OF], first: 16) { ...Some }
      ORGANIZES: neighbors(relations: [ORGANIZES], first: 16) { ...Some }
      PAIRED_WITH: neighbors(relations: [PAIRED_WITH], first: 16) { ...Some }
      PARTICIPATES_IN: neighbors(relations: [PARTICIPATES_IN], first: 16) { ...Some }
      PARTY_TO: neighbors(relations: [PARTY_TO], first: 16) { ...Some }
      TREATY_OF: neighbors(relations: [TREATY_OF], first: 16) { ...Some }
      PART_OF: neighbors(relations: [PART_OF], first: 16) { ...Some }
      SERVES: neighbors(relations: [SERVES], first: 16) { ...Some }
      SPEAKS_AT: neighbors(relations: [SPEAKS_AT], first: 16) { ...Some }
      STOPS_AT: neighbors(relations: [STOPS_AT], first: 16) { ...Some }
      SUBCATEGORY_OF: neighbors(relations: [SUBCATEGORY_OF], first: 16) { ...Some }
      SUPPLIES: neighbors(relations: [SUPPLIES], first: 16) { ...Some }
      TRADES_WITH: neighbors(relations: [TRADES_WITH], first: 16) { ...Some }
      UPGRADES: neighbors(relations: [UPGRADES], first: 16) { ...Some }
      WORKS_FOR: neighbors(relations: [WORKS_FOR], first: 16) { ...Some }
    }
  }
`,
  [Some],
)

type Some = ResultOf<typeof Some>

/** Some neighbors by one relation, and their total number. */
export interface Related {
  readonly edges: NonNullable<Some['edges']>
  readonly totalCount: number
}

/** The first neighbors of an entity by relation. Relations without neighbors are left out. */
export async function relatedTo(id: string): Promise<readonly Related[]> {
  const { entity } = await ask(RelatedTo, { id })
  if (!entity) return []
  const { __typename, ...relations } = entity
  return Object.values<Some | null>(relations).flatMap((some) =>
    some?.edges?.length ? [{ edges: some.edges, totalCount: some.totalCount ?? some.edges.length }] : [],
  )
}
