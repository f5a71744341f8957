import { ask } from '../shared/graphql/ask.ts'
import { Card, Cited, Said } from '../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../shared/graphql/graphql.ts'

const EverythingAbout = graphql(
  `
  query EverythingAbout($id: ID!) {
    entity(id: $id) {
      ...Card
      aliases
      codes
      basis
      citations { ...Cited }
      claims(first: 60) {
        totalCount
        nodes { ...Said }
      }
      neighbors(first: 100) {
        totalCount
        edges {
          relation
          direction
          basis
          since
          until
          node { ...Card }
        }
      }
    }
  }
`,
  [Card, Cited, Said],
)

export type Everything = NonNullable<ResultOf<typeof EverythingAbout>['entity']>
export type Related = Everything['neighbors']['edges'][number]

/** All that the page of an entity shows; null where there is no such entity. */
export async function everythingAbout(id: string): Promise<Everything | null> {
  return (await ask(EverythingAbout, { id })).entity
}
