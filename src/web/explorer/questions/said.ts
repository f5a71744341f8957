import { type Ask, missingFrom, needed, operationOf } from '../../shared/graphql/ask.ts'
import { Card, Said } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'
import { around } from '../picture/around.ts'
import type { Picture } from '../picture/picture.ts'
import type { Answered } from './answered.ts'

const WhatIsSaid = graphql(
  `
  query WhatIsSaid($about: ID!, $after: String) {
    about: entity(id: $about) {
      ...Card
      claims(first: 60, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ...Said }
      }
    }
  }
`,
  [Card, Said],
)

export interface SaidAbout {
  readonly about: Card | null
  /** The claims loaded so far. */
  readonly claims: readonly Said[]
  /** How many there are in all. */
  readonly totalCount: number
}

/** Queries the claims about an entity, page by page. The picture is the entity's neighborhood. */
export async function whatIsSaid(ask: Ask, about: string): Promise<Answered<'said', SaidAbout>> {
  const [first, picture] = await Promise.all([ask(WhatIsSaid, { about }), around(ask, [about], 1, 60)])
  return pageOf(ask, about, picture, first, [])
}

async function pageOf(
  ask: Ask,
  about: string,
  picture: Picture,
  page: ResultOf<typeof WhatIsSaid>,
  before: readonly Said[],
): Promise<Answered<'said', SaidAbout>> {
  const said = page.about?.claims
  const claims = [...before, ...(page.about ? needed(page, said?.nodes) : [])]
  const after = said?.pageInfo.hasNextPage ? said.pageInfo.endCursor : null
  return {
    question: 'said',
    data: { about: page.about, claims, totalCount: said?.totalCount ?? claims.length },
    operation: operationOf(WhatIsSaid, { about }),
    missing: missingFrom(page),
    picture,
    centers: [about],
    ...(after && { more: async () => pageOf(ask, about, picture, await ask(WhatIsSaid, { about, after }), claims) }),
  }
}
