import type { Ask } from '../../../web/shared/graphql/ask.ts'
import { Card, Cited } from '../../../web/shared/graphql/fragments.ts'
import { graphql } from '../../../web/shared/graphql/graphql.ts'
import { type ClaimItem, sourcesOf } from '../claims.ts'
import { given } from '../given.ts'

const Related = graphql(
  `
  query RelatedForStatements($id: ID!, $relations: [Relation!]!, $after: String) {
    entity(id: $id) {
      neighbors(first: 100, relations: $relations, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges { relation direction since until basis node { ...Card } citations { ...Cited } }
      }
    }
  }
`,
  [Card, Cited],
)

const Dated = graphql(
  `
  query DatesForStatements($id: ID!) {
    entity(id: $id) {
      basis
      citations { ...Cited }
      ... on Agreement { signedOn inForceSince }
      ... on Organization { foundedOn }
      ... on Railway { openedOn stops(first: 100) { pageInfo { hasNextPage } edges { order course node { ...Card } } } }
      ... on Country { landlocked }
    }
  }
`,
  [Card, Cited],
)

const Counted = graphql(
  `
  query MembersForStatements($id: ID!, $asOf: PartialDate) {
    entity(id: $id) {
      basis
      ... on Organization { members(asOf: $asOf, first: 3) { totalCount edges { citations { ...Cited } } } }
      ... on Agreement { parties(asOf: $asOf, first: 3) { totalCount edges { citations { ...Cited } } } }
    }
  }
`,
  [Cited],
)

export type RelationName =
  | 'ASSOCIATED_WITH'
  | 'BORDERS'
  | 'LOCATED_IN'
  | 'MEMBER_OF'
  | 'PARTY_TO'
  | 'PART_OF'
  | 'STOPS_AT'

/** A relation that the graph holds of an entity, with its sources. */
export interface RelationFact {
  readonly relation: string
  readonly direction: string
  readonly since: string | null
  readonly until: string | null
  readonly basis: string
  readonly node: Card
  readonly sources: ClaimItem['sources']
}

/** The most relations that are looked through: the largest countries have some hundred agreements. */
const mostPages = 5

/** All relations of an entity of these kinds, whichever way they read. */
export async function relationsOf(ask: Ask, id: string, relations: RelationName[]): Promise<readonly RelationFact[]> {
  const all: RelationFact[] = []
  let after: string | undefined
  for (let page = 0; page < mostPages; page++) {
    const { entity } = await ask(Related, { id, relations, ...given({ after }) })
    const { edges = [], pageInfo } = entity?.neighbors ?? {}
    all.push(...(edges ?? []).map(({ citations, ...edge }) => ({ ...edge, sources: sourcesOf(citations) })))
    if (!pageInfo?.hasNextPage || !pageInfo.endCursor) break
    after = pageInfo.endCursor
  }
  return all
}

/** What the graph holds of an entity itself that a statement may be about. */
export async function datesOf(ask: Ask, id: string) {
  const { entity } = await ask(Dated, { id })
  const { signedOn, inForceSince, foundedOn, openedOn, landlocked, stops } = (entity ?? {}) as {
    readonly signedOn?: string | null
    readonly inForceSince?: string | null
    readonly foundedOn?: string | null
    readonly openedOn?: string | null
    readonly landlocked?: boolean | null
    readonly stops?: {
      readonly edges: readonly { readonly order: number; readonly course: number; readonly node: Card }[]
    } | null
  }
  return {
    ...{ signed: signedOn, 'in-force': inForceSince, founded: foundedOn, opened: openedOn, landlocked },
    stops: stops?.edges ?? [],
    basis: entity?.basis ?? 'REFERENCE',
    sources: sourcesOf(entity?.citations ?? []),
  }
}

/** How many members an organization or parties an agreement has on a day, today if none is given; null if it has neither. */
export async function membersOf(ask: Ask, id: string, asOf?: string) {
  const { entity } = await ask(Counted, { id, ...given({ asOf }) })
  const { members, parties } = (entity ?? {}) as Readonly<
    Record<'members' | 'parties', Parameters<typeof countOf>[0] | null | undefined>
  >
  const list = members ?? parties
  return list ? countOf(list) : null
}

function countOf({
  totalCount,
  edges,
}: {
  readonly totalCount: number
  readonly edges: readonly { readonly citations: Parameters<typeof sourcesOf>[0] }[]
}) {
  const sources = edges.flatMap(({ citations }) => sourcesOf(citations))
  return { totalCount, sources: [...new Map(sources.map((source) => [source.uri, source])).values()] }
}
