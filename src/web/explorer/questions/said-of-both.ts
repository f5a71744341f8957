import { type Ask, needed } from '../../shared/graphql/ask.ts'
import { Said } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'

const SaidOfBoth = graphql(
  `
  query SaidOfBoth($one: ID!, $other: ID!, $after: String) {
    entity(id: $one) {
      claims(first: 100, after: $after, where: { partner: [$other] }) {
        pageInfo { hasNextPage endCursor }
        nodes { ...Said }
      }
    }
  }
`,
  [Said],
)

/** The claims about two entities together, the strongest evidence first. */
export async function saidOfBoth(ask: Ask, one: string, other: string): Promise<readonly Said[]> {
  const claims: Said[] = []
  let after: string | null = null
  do {
    const data: ResultOf<typeof SaidOfBoth> = await ask(SaidOfBoth, { one, other, after })
    if (!data.entity) break
    const { nodes, pageInfo } = needed(data, data.entity.claims)
    claims.push(...needed(data, nodes))
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after)
  return claims
}
