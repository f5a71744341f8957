import { type Ask, missingFrom, operationOf } from '../../shared/graphql/ask.ts'
import { Card, Said } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'
import { around } from '../picture/around.ts'
import type { Answered } from './answered.ts'

const WhatIsSaid = graphql(
  `
  query WhatIsSaid($about: ID!) {
    about: entity(id: $about) {
      ...Card
      claims(first: 60) {
        totalCount
        nodes { ...Said }
      }
    }
  }
`,
  [Card, Said],
)

export type SaidAbout = ResultOf<typeof WhatIsSaid>

/** Queries the claims about an entity. The picture is the entity's neighborhood. */
export async function whatIsSaid(ask: Ask, about: string): Promise<Answered<'said', SaidAbout>> {
  const variables = { about }
  const [data, picture] = await Promise.all([ask(WhatIsSaid, variables), around(ask, [about], 1, 60)])
  return {
    question: 'said',
    data,
    operation: operationOf(WhatIsSaid, variables),
    missing: missingFrom(data),
    picture,
    centers: [about],
  }
}
