import DataLoader from 'dataloader'
import { ask, needed } from '../../shared/graphql/ask.ts'
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

/** One request loads the names for the blanks of all questions. */
const entities = new DataLoader<string, Card | null>(
  async (ids) => {
    const data = await ask(Names, { ids: [...ids] })
    return needed(data, data.nodes).map((node) => (node && 'name' in node ? (node as Card) : null))
  },
  { maxBatchSize: 100 },
)

/** The entity with an id; null if there is none. */
export async function entityCalled(id: string): Promise<Card | null> {
  try {
    return await entities.load(id)
  } catch (error) {
    entities.clear(id)
    throw error
  }
}
