import { type Ask, needed } from '../../shared/graphql/ask.ts'
import { Said } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'

const HowMuchIsSaid = graphql(`
  query HowMuchIsSaid($one: ID!, $other: ID!) {
    one: entity(id: $one) { claims(first: 1) { totalCount } }
    other: entity(id: $other) { claims(first: 1) { totalCount } }
  }
`)

const WhomClaimsConcern = graphql(`
  query WhomClaimsConcern($id: ID!, $after: String) {
    entity(id: $id) {
      claims(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { id roles { role entity { id } } }
      }
    }
  }
`)

const TheseClaims = graphql(
  `
  query TheseClaims($ids: [ID!]!) {
    nodes(ids: $ids) { ... on Claim { ...Said } }
  }
`,
  [Said],
)

type Entity = NonNullable<ResultOf<typeof WhomClaimsConcern>['entity']>
type Concerning = NonNullable<NonNullable<Entity['claims']>['nodes']>[number]

/** The claims about two entities together. They are looked up among the claims of the entity that has fewer, then loaded by id. */
export async function saidOfBoth(ask: Ask, one: string, other: string): Promise<readonly Said[]> {
  const counts = await ask(HowMuchIsSaid, { one, other })
  const oneHasFewer = (counts.one?.claims?.totalCount ?? 0) <= (counts.other?.claims?.totalCount ?? 0)
  const [fewer, more] = oneHasFewer ? [one, other] : [other, one]
  const ids = (await claimsAbout(ask, fewer))
    .filter(({ roles }) => roles?.some(({ role, entity }) => role !== 'ATTRIBUTED_TO' && entity.id === more))
    .map(({ id }) => id)
  if (ids.length === 0) return []
  const pages = Array.from({ length: Math.ceil(ids.length / 100) }, (_, page) =>
    ids.slice(page * 100, page * 100 + 100),
  )
  const said = await Promise.all(pages.map((page) => ask(TheseClaims, { ids: page })))
  return said.flatMap((data) =>
    needed(data, data.nodes).flatMap((node) => (node && 'disagreesWith' in node ? [node] : [])),
  )
}

async function claimsAbout(ask: Ask, id: string): Promise<readonly Concerning[]> {
  const claims: Concerning[] = []
  let after: string | null = null
  do {
    const data: ResultOf<typeof WhomClaimsConcern> = await ask(WhomClaimsConcern, { id, after })
    if (!data.entity) break
    const { nodes, pageInfo } = needed(data, data.entity.claims)
    claims.push(...needed(data, nodes))
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after)
  return claims
}
