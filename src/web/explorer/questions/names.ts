import { ask } from '../../shared/graphql/ask.ts'
import { Card } from '../../shared/graphql/fragments.ts'
import { graphql } from '../../shared/graphql/graphql.ts'

const Names = graphql(
  `
  query Names($ids: [ID!]!) {
    nodes(ids: $ids) { ...Card }
  }
`,
  [Card],
)

/** The entity with an id; null where there is none. */
export async function entityCalled(id: string): Promise<Card | null> {
  const [node] = (await ask(Names, { ids: [id] })).nodes
  return node && 'name' in node ? (node as Card) : null
}
