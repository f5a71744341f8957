import { type Ask, ask, needed } from '../../shared/graphql/ask.ts'
import { Card } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'

const Search = graphql(
  `
  query Search($text: String!, $kinds: [EntityKind!]) {
    search(text: $text, kinds: $kinds, first: 8) {
      edges { matched node { ...Card } }
    }
  }
`,
  [Card],
)

export type Found = NonNullable<NonNullable<ResultOf<typeof Search>['search']>['edges']>[number]

/** Searches for entities by a name in any language or by a code. */
export async function search(
  text: string,
  kinds: readonly Card['kind'][] | undefined,
  asking: Ask = ask,
): Promise<readonly Found[]> {
  const data = await asking(Search, { text, ...(kinds && { kinds: [...kinds] }) })
  return needed(data, data.search?.edges)
}
