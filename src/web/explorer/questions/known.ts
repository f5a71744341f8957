import { type Ask, missingFrom, needed, operationOf } from '../../shared/graphql/ask.ts'
import { Card, Cited, type Relation } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'
import { around } from '../picture/around.ts'
import type { Answered } from './answered.ts'
import type { Direction } from './direction.ts'

const Some = graphql(
  `
  fragment Some on NeighborConnection {
    totalCount
    edges { relation direction basis node { ...Card } }
  }
`,
  [Card],
)

/** The first neighbors by each relation, read in each direction, with how many there are in all. */
const WhatIsKnown = graphql(
  `
  query WhatIsKnown($id: ID!, $asOf: PartialDate) {
    entity(id: $id) {
      ...Card
      codes
      BORDERS: neighbors(relations: [BORDERS], first: 8, asOf: $asOf) { ...Some }
      CONCERNS_OUT: neighbors(relations: [CONCERNS], direction: OUT, first: 8, asOf: $asOf) { ...Some }
      CONCERNS_IN: neighbors(relations: [CONCERNS], direction: IN, first: 8, asOf: $asOf) { ...Some }
      CONNECTS_OUT: neighbors(relations: [CONNECTS], direction: OUT, first: 8, asOf: $asOf) { ...Some }
      CONNECTS_IN: neighbors(relations: [CONNECTS], direction: IN, first: 8, asOf: $asOf) { ...Some }
      COOPERATES_IN_OUT: neighbors(relations: [COOPERATES_IN], direction: OUT, first: 8, asOf: $asOf) { ...Some }
      COOPERATES_IN_IN: neighbors(relations: [COOPERATES_IN], direction: IN, first: 8, asOf: $asOf) { ...Some }
      EXPORTS_OUT: neighbors(relations: [EXPORTS], direction: OUT, first: 8, asOf: $asOf) { ...Some }
      EXPORTS_IN: neighbors(relations: [EXPORTS], direction: IN, first: 8, asOf: $asOf) { ...Some }
      HELD_IN_OUT: neighbors(relations: [HELD_IN], direction: OUT, first: 8, asOf: $asOf) { ...Some }
      HELD_IN_IN: neighbors(relations: [HELD_IN], direction: IN, first: 8, asOf: $asOf) { ...Some }
      IMPORTS_OUT: neighbors(relations: [IMPORTS], direction: OUT, first: 8, asOf: $asOf) { ...Some }
      IMPORTS_IN: neighbors(relations: [IMPORTS], direction: IN, first: 8, asOf: $asOf) { ...Some }
      INVESTS_IN_OUT: neighbors(relations: [INVESTS_IN], direction: OUT, first: 8, asOf: $asOf) { ...Some }
      INVESTS_IN_IN: neighbors(relations: [INVESTS_IN], direction: IN, first: 8, asOf: $asOf) { ...Some }
      LOCATED_IN_OUT: neighbors(relations: [LOCATED_IN], direction: OUT, first: 8, asOf: $asOf) { ...Some }
      LOCATED_IN_IN: neighbors(relations: [LOCATED_IN], direction: IN, first: 8, asOf: $asOf) { ...Some }
      ASSOCIATED_WITH_OUT: neighbors(relations: [ASSOCIATED_WITH], direction: OUT, first: 8, asOf: $asOf) { ...Some }
      ASSOCIATED_WITH_IN: neighbors(relations: [ASSOCIATED_WITH], direction: IN, first: 8, asOf: $asOf) { ...Some }
      MEMBER_OF_OUT: neighbors(relations: [MEMBER_OF], direction: OUT, first: 8, asOf: $asOf) { ...Some }
      MEMBER_OF_IN: neighbors(relations: [MEMBER_OF], direction: IN, first: 8, asOf: $asOf) { ...Some }
      ORGANIZES_OUT: neighbors(relations: [ORGANIZES], direction: OUT, first: 8, asOf: $asOf) { ...Some }
      ORGANIZES_IN: neighbors(relations: [ORGANIZES], direction: IN, first: 8, asOf: $asOf) { ...Some }
      PAIRED_WITH: neighbors(relations: [PAIRED_WITH], first: 8, asOf: $asOf) { ...Some }
      PARTICIPATES_IN_OUT: neighbors(relations: [PARTICIPATES_IN], direction: OUT, first: 8, asOf: $asOf) { ...Some }
      PARTICIPATES_IN_IN: neighbors(relations: [PARTICIPATES_IN], direction: IN, first: 8, asOf: $asOf) { ...Some }
      PARTY_TO_OUT: neighbors(relations: [PARTY_TO], direction: OUT, first: 8, asOf: $asOf) { ...Some }
      PARTY_TO_IN: neighbors(relations: [PARTY_TO], direction: IN, first: 8, asOf: $asOf) { ...Some }
      TREATY_OF_OUT: neighbors(relations: [TREATY_OF], direction: OUT, first: 8, asOf: $asOf) { ...Some }
      TREATY_OF_IN: neighbors(relations: [TREATY_OF], direction: IN, first: 8, asOf: $asOf) { ...Some }
      PART_OF_OUT: neighbors(relations: [PART_OF], direction: OUT, first: 8, asOf: $asOf) { ...Some }
      PART_OF_IN: neighbors(relations: [PART_OF], direction: IN, first: 8, asOf: $asOf) { ...Some }
      SERVES_OUT: neighbors(relations: [SERVES], direction: OUT, first: 8, asOf: $asOf) { ...Some }
      SERVES_IN: neighbors(relations: [SERVES], direction: IN, first: 8, asOf: $asOf) { ...Some }
      SPEAKS_AT_OUT: neighbors(relations: [SPEAKS_AT], direction: OUT, first: 8, asOf: $asOf) { ...Some }
      SPEAKS_AT_IN: neighbors(relations: [SPEAKS_AT], direction: IN, first: 8, asOf: $asOf) { ...Some }
      STOPS_AT_OUT: neighbors(relations: [STOPS_AT], direction: OUT, first: 8, asOf: $asOf) { ...Some }
      STOPS_AT_IN: neighbors(relations: [STOPS_AT], direction: IN, first: 8, asOf: $asOf) { ...Some }
      SUBCATEGORY_OF_OUT: neighbors(relations: [SUBCATEGORY_OF], direction: OUT, first: 8, asOf: $asOf) { ...Some }
      SUBCATEGORY_OF_IN: neighbors(relations: [SUBCATEGORY_OF], direction: IN, first: 8, asOf: $asOf) { ...Some }
      SUPPLIES_OUT: neighbors(relations: [SUPPLIES], direction: OUT, first: 8, asOf: $asOf) { ...Some }
      SUPPLIES_IN: neighbors(relations: [SUPPLIES], direction: IN, first: 8, asOf: $asOf) { ...Some }
      TRADES_WITH_OUT: neighbors(relations: [TRADES_WITH], direction: OUT, first: 8, asOf: $asOf) { ...Some }
      TRADES_WITH_IN: neighbors(relations: [TRADES_WITH], direction: IN, first: 8, asOf: $asOf) { ...Some }
      UPGRADES_OUT: neighbors(relations: [UPGRADES], direction: OUT, first: 8, asOf: $asOf) { ...Some }
      UPGRADES_IN: neighbors(relations: [UPGRADES], direction: IN, first: 8, asOf: $asOf) { ...Some }
      WORKS_FOR_OUT: neighbors(relations: [WORKS_FOR], direction: OUT, first: 8, asOf: $asOf) { ...Some }
      WORKS_FOR_IN: neighbors(relations: [WORKS_FOR], direction: IN, first: 8, asOf: $asOf) { ...Some }
    }
  }
`,
  [Card, Some],
)

const NeighborsBy = graphql(
  `
  query NeighborsBy($id: ID!, $relation: Relation!, $direction: Direction!, $after: String, $asOf: PartialDate) {
    entity(id: $id) {
      neighbors(relations: [$relation], direction: $direction, first: 100, after: $after, asOf: $asOf) {
        pageInfo { hasNextPage endCursor }
        edges { relation direction basis since until node { ...Card } citations { ...Cited } }
      }
    }
  }
`,
  [Card, Cited],
)

type Data = ResultOf<typeof WhatIsKnown>
type Short = NonNullable<ResultOf<typeof Some>['edges']>[number]
type Neighbors = NonNullable<ResultOf<typeof NeighborsBy>['entity']>['neighbors']

/** A neighbor with when that holds and where it can be checked, which only whole lists have. */
export type CitedNeighbor = NonNullable<NonNullable<Neighbors>['edges']>[number]
export type Neighbor = Short | CitedNeighbor

/** The neighbors by one relation, read in one direction. */
export interface NeighborGroup {
  readonly relation: Relation
  readonly direction: Direction
  /** How many there are in all. */
  readonly totalCount: number
  /** The first of them, by name. */
  readonly first: readonly Neighbor[]
}

export interface Known {
  readonly entity: (Card & { readonly codes: readonly string[] }) | null
  /** By relation; relations without neighbors are left out. */
  readonly groups: readonly NeighborGroup[]
  /** How many relations it has in all. */
  readonly totalCount: number
  /** The day on which they hold, as it was asked; null for any time. */
  readonly asOf: string | null
}

/**
 * Queries the neighborhood of an entity. Its picture is of any time, so that it can show each day in the same places.
 * @param asOf the day on which the listed relations hold; null for any time
 */
export async function whatIsKnown(
  ask: Ask,
  id: string,
  asOf: string | null = null,
): Promise<Answered<'around', Known>> {
  const variables = { id, ...(asOf && { asOf }) }
  const [data, picture] = await Promise.all([ask(WhatIsKnown, variables), around(ask, [id], 1, 40)])
  const groups = groupsOf(data)
  return {
    question: 'around',
    data: {
      entity: data.entity,
      groups,
      totalCount: groups.reduce((sum, { totalCount }) => sum + totalCount, 0),
      asOf,
    },
    operation: operationOf(WhatIsKnown, variables),
    missing: missingFrom(data),
    picture,
    centers: [id],
  }
}

function groupsOf({ entity }: Data): readonly NeighborGroup[] {
  return Object.values(entity ?? {}).flatMap((group) => {
    if (typeof group !== 'object' || group === null || !('edges' in group)) return []
    const { edges, totalCount } = group
    const [first] = edges ?? []
    if (!first) return []
    return [
      {
        relation: first.relation,
        direction: first.direction,
        totalCount: totalCount ?? edges?.length ?? 0,
        first: edges ?? [],
      },
    ]
  })
}

/**
 * All neighbors of an entity by one relation, read in one direction, by name.
 * @param asOf the day on which they hold; null for any time
 * @param most no further page is loaded once there are so many
 * @throws {AskFailed} if they could not be read
 */
export async function neighborsBy(
  ask: Ask,
  id: string,
  { relation, direction }: Pick<NeighborGroup, 'relation' | 'direction'>,
  asOf: string | null,
  most = Number.POSITIVE_INFINITY,
): Promise<readonly CitedNeighbor[]> {
  const all: CitedNeighbor[] = []
  let after: string | null = null
  do {
    const data: ResultOf<typeof NeighborsBy> = await ask(NeighborsBy, {
      id,
      relation,
      direction,
      after,
      ...(asOf && { asOf }),
    })
    const { pageInfo, edges } = needed(data, data.entity?.neighbors)
    all.push(...needed(data, edges))
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after && all.length < most)
  return all
}
