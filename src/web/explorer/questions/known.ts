import { type Ask, missingFrom, operationOf } from '../../shared/graphql/ask.ts'
import { Card } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'
import { around } from '../picture/around.ts'
import type { Answered } from './answered.ts'

const WhatIsKnown = graphql(
  `
  query WhatIsKnown($id: ID!) {
    entity(id: $id) {
      ...Card
      aliases
      codes
      neighbors(first: 60) {
        totalCount
        edges { relation direction basis node { ...Card } }
      }
    }
  }
`,
  [Card],
)

export type Known = ResultOf<typeof WhatIsKnown>

/** Queries the neighborhood of an entity. */
export async function whatIsKnown(ask: Ask, id: string): Promise<Answered<'around', Known>> {
  const variables = { id }
  const [data, picture] = await Promise.all([ask(WhatIsKnown, variables), around(ask, [id], 1, 40)])
  return {
    question: 'around',
    data,
    operation: operationOf(WhatIsKnown, variables),
    missing: missingFrom(data),
    picture,
    centers: [id],
  }
}
