import DataLoader from 'dataloader'
import { type Ask, ask, needed } from '../../shared/graphql/ask.ts'
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

/** The entities with at most 100 ids, in order; null where there is none. */
export async function entitiesCalled(ask: Ask, ids: readonly string[]): Promise<readonly (Card | null)[]> {
  if (ids.length === 0) return []
  const data = await ask(Names, { ids: [...ids] })
  return needed(data, data.nodes).map((node) => (node && 'name' in node ? (node as Card) : null))
}

/** One request loads the names for the blanks of all questions. */
const entities = new DataLoader<string, Card | null>((ids) => entitiesCalled(ask, ids), { maxBatchSize: 100 })

/** The entity with an id; null if there is none. */
export async function entityCalled(id: string): Promise<Card | null> {
  try {
    return await entities.load(id)
  } catch (error) {
    entities.clear(id)
    throw error
  }
}
