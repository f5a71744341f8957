import type { GraphQLParams } from 'graphql-yoga'
import { type AskGraphql, refusedBy } from '../tables/asking.ts'
import { type ClaimPart, claimSelection } from './claim.ts'
import { type EntityPart, entitySelection } from './entity.ts'
import { type EdgePart, edgeSelection } from './relationship.ts'
import { type SourcePart, sourceSelection } from './source.ts'

export interface PageInfo {
  readonly hasNextPage: boolean
  readonly endCursor: string | null
}

/** A page of the relations of an entity. */
export interface Edges {
  readonly edges: readonly EdgePart[] | null
  readonly pageInfo: PageInfo
}

/** The longest page that GraphQL gives. */
export const longest = 100

export const edgesSelection = `edges { ${edgeSelection} } pageInfo { hasNextPage endCursor }`

/**
 * Asks GraphQL.
 * @throws {TableRefused} if there is an error in the answer: a description is whole or isn't there
 */
export async function asked<Data>(ask: AskGraphql, operation: GraphQLParams): Promise<Data> {
  const { data, errors } = (await ask(operation)) as {
    readonly data?: Data | null
    readonly errors?: Parameters<typeof refusedBy>[0]
  }
  if (!data || errors?.length) throw refusedBy(errors)
  return data
}

/** The revision of the graph with the thing that was asked for, or with null if there is none. */
interface Answered<Row> {
  readonly about: { readonly revision: number }
  readonly found: Row | null
}

const queries = {
  entity: `query LinkedEntity($id: ID!) { about { revision } found: entity(id: $id) { ${entitySelection} } }`,
  claim: `query LinkedClaim($ids: [ID!]!) { about { revision } nodes(ids: $ids) { ... on Claim { ${claimSelection} } } }`,
  source: `query LinkedSource($id: ID!) { about { revision } found: source(id: $id) { ${sourceSelection} } }`,
}

const edgesOf = `query LinkedEdges($id: ID!, $after: String, $direction: Direction!) {
  entity(id: $id) { neighbors(first: ${longest}, after: $after, direction: $direction) { ${edgesSelection} } }
}`

export const askEntity = (ask: AskGraphql, id: string) =>
  asked<Answered<EntityPart>>(ask, { query: queries.entity, variables: { id } })

export const askSource = (ask: AskGraphql, id: string) =>
  asked<Answered<SourcePart>>(ask, { query: queries.source, variables: { id } })

/** Finds a claim by what stands in its address: `F148` is an observation or a statement. */
export async function askClaim(ask: AskGraphql, key: string): Promise<Answered<ClaimPart>> {
  const ids = key.includes(':') ? [key] : [`statement:${key}`, `observation:${key}`]
  const { about, nodes } = await asked<{
    readonly about: { readonly revision: number }
    readonly nodes: readonly (ClaimPart | null)[]
  }>(ask, { query: queries.claim, variables: { ids } })
  return { about, found: nodes.find((node) => node && 'basis' in node) ?? null }
}

/** The relations of an entity, page by page. */
export async function* edges(
  ask: AskGraphql,
  id: string,
  direction: 'OUT' | 'BOTH',
  from: string | null = null,
): AsyncGenerator<readonly EdgePart[]> {
  for (let after = from; ; ) {
    const { entity } = await asked<{ readonly entity: { readonly neighbors: Edges | null } | null }>(ask, {
      query: edgesOf,
      variables: { id, after, direction },
    })
    if (!entity?.neighbors) return
    const { edges: listed, pageInfo } = entity.neighbors
    yield listed ?? []
    if (!pageInfo.hasNextPage) return
    after = pageInfo.endCursor
  }
}
