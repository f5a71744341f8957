import { english } from '../../explorer/words/english.ts'
import type { Ask } from '../../shared/graphql/ask.ts'
import type { Kind, Relation } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'
import { Named } from './named.ts'

const RelatedBy = graphql(
  `
  query RelatedBy($id: ID!, $relations: [Relation!]) {
    entity(id: $id) {
      neighbors(relations: $relations, first: 16) {
        totalCount
        edges { relation direction node { ...Named } }
      }
    }
  }
`,
  [Named],
)

type Some = NonNullable<NonNullable<ResultOf<typeof RelatedBy>['entity']>['neighbors']>

/** Some neighbors by one relation, and their total number. */
export interface Related {
  readonly edges: NonNullable<Some['edges']>
  readonly totalCount: number
}

const relations = Object.keys(english.relationWords) as readonly Relation[]

/** The relations that other parts of the page show, by kind, and for countries those that they can't have, because each costs a statement. */
const shownElsewhere: Readonly<Partial<Record<Kind, readonly Relation[]>>> = {
  AGREEMENT: ['PARTY_TO'],
  COMMODITY: ['EXPORTS', 'IMPORTS', 'SUBCATEGORY_OF'],
  CORRIDOR: ['STOPS_AT'],
  COUNTRY: [
    ...(['BORDERS', 'EXPORTS', 'IMPORTS', 'LOCATED_IN', 'MEMBER_OF', 'PARTY_TO', 'PART_OF'] as const),
    ...(['PAIRED_WITH', 'SPEAKS_AT', 'STOPS_AT', 'SUBCATEGORY_OF', 'TREATY_OF', 'UPGRADES', 'WORKS_FOR'] as const),
  ],
  EVENT: ['HELD_IN', 'ORGANIZES', 'PARTICIPATES_IN'],
  ORGANIZATION: ['MEMBER_OF', 'PARTY_TO'],
  PERSON: ['SPEAKS_AT', 'WORKS_FOR'],
  PLACE: ['LOCATED_IN', 'STOPS_AT'],
  PORT: ['LOCATED_IN', 'PAIRED_WITH', 'SERVES', 'STOPS_AT'],
  RAILWAY: ['STOPS_AT'],
  REGION: ['BORDERS'],
  SECTOR: ['COOPERATES_IN'],
}

/** The first neighbors of an entity by each relation that its page does not show in another part. Relations without neighbors are left out. */
export async function relatedTo(ask: Ask, id: string, kind: Kind): Promise<readonly Related[]> {
  const asked = relations.filter((relation) => !shownElsewhere[kind]?.includes(relation))
  const answers = await Promise.all(asked.map((relation) => ask(RelatedBy, { id, relations: [relation] })))
  return answers.flatMap(({ entity }) => {
    const some = entity?.neighbors
    return some?.edges?.length ? [{ edges: some.edges, totalCount: some.totalCount ?? some.edges.length }] : []
  })
}
