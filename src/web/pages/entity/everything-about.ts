import { type Ask, missingFrom } from '../../shared/graphql/ask.ts'
import { Card, Cited, Said } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'
import { Named } from './named.ts'

const EverythingAbout = graphql(
  `
  query EverythingAbout($id: ID!) {
    entity(id: $id) {
      ...Card
      aliases
      codes
      basis
      citations { ...Cited }
      claims(first: 40) {
        totalCount
        nodes { ...Said }
      }
      lasting: neighbors(relations: [MEMBER_OF, PARTY_TO, UPGRADES], first: 100) {
        totalCount
        edges { relation direction since until node { ...Named } }
      }
      places: neighbors(
        kinds: [PORT, PLACE]
        relations: [LOCATED_IN, PART_OF, HELD_IN, STOPS_AT, PAIRED_WITH]
        first: 1
      ) { totalCount }
      countries: neighbors(
        kinds: [COUNTRY]
        relations: [MEMBER_OF, PARTY_TO, PART_OF, LOCATED_IN, CONNECTS, HELD_IN]
        first: 1
      ) { totalCount }
    }
  }
`,
  [Card, Cited, Said, Named],
)

export type Everything = NonNullable<ResultOf<typeof EverythingAbout>['entity']>
export type Lasting = NonNullable<NonNullable<Everything['lasting']>['edges']>[number]

/** The first data of an entity's page, null if there is no such entity, and the reasons why parts are missing. */
export async function everythingAbout(
  ask: Ask,
  id: string,
): Promise<{ readonly entity: Everything | null; readonly missing: readonly string[] }> {
  const data = await ask(EverythingAbout, { id })
  return { entity: data.entity, missing: missingFrom(data) }
}
