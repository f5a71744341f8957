import { getNamedType, isObjectType } from 'graphql'
import { schema } from '../../../schema/index.ts'
import { type AskGraphql, GraphMoved } from '../tables/asking.ts'
import type { Addresses } from './addresses.ts'
import { asked, type Edges, edges, edgesSelection, longest, type PageInfo } from './asking.ts'
import { type ClaimPart, claimSelection, describeClaim } from './claim.ts'
import { describeEntity, type EntityPart, entityTypes, selectionOf } from './entity.ts'
import { nQuads } from './formats.ts'
import { describeEdge } from './relationship.ts'
import { describeSource, type SourcePart, sourceSelection } from './source.ts'

/** How many relations come with each entity; those of one that has more are asked for apart. */
const edgesWithEntity = 20

/** The lists of entities at the root of the schema, and what each holds. */
const entityLists = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(({ name, type, args }) => {
  const page = getNamedType(type)
  const node = isObjectType(page) && getNamedType(page.getFields().nodes?.type)
  return node && entityTypes.has(node.name) && !args.some((arg) => String(arg.type).endsWith('!'))
    ? [{ list: name, type: node.name }]
    : []
})

const queries = {
  sources: `query DumpSources($after: String) {
    about { revision }
    list: sources(first: ${longest}, after: $after) { nodes { ${sourceSelection} } pageInfo { hasNextPage endCursor } }
  }`,
  claims: `query DumpClaims($of: ID!, $after: String) {
    about { revision }
    source(id: $of) {
      list: claims(first: ${longest}, after: $after) { nodes { ${claimSelection} } pageInfo { hasNextPage endCursor } }
    }
  }`,
  entities: ({ list, type }: (typeof entityLists)[number]) => `query DumpEntities($after: String) {
    about { revision }
    list: ${list}(first: ${longest}, after: $after) {
      nodes { ${selectionOf(type)} neighbors(first: ${edgesWithEntity}, direction: OUT) { ${edgesSelection} } }
      pageInfo { hasNextPage endCursor }
    }
  }`,
}

interface List<Row> {
  readonly nodes: readonly Row[] | null
  readonly pageInfo: PageInfo
}

interface Listing<Row> {
  readonly about: { readonly revision: number }
  readonly list?: List<Row> | null
  readonly source?: { readonly list: List<Row> | null } | null
}

/** The revision of the graph, which a dump is of. */
export async function revisionOf(ask: AskGraphql): Promise<number> {
  const { about } = await asked<Listing<never>>(ask, { query: 'query DumpRevision { about { revision } }' })
  return about.revision
}

/**
 * The whole graph as N-Quads: every source with its claims, then every entity with its relations. What is said of a thing stands in the
 * named graph that has the address of the thing. No more than a page is held.
 * @param revision the revision that the whole is of
 * @throws {TableRefused} if a page isn't answered
 * @throws {GraphMoved} if the graph changes on the way
 */
export async function* dump(ask: AskGraphql, addresses: Addresses, revision: number): AsyncGenerator<string> {
  for await (const sources of pages<SourcePart>(queries.sources)) {
    yield sources.map((source) => nQuads(describeSource(source, addresses).quads)).join('')
    for (const { id } of sources)
      for await (const claims of pages<ClaimPart>(queries.claims, id))
        yield claims.map((claim) => nQuads(describeClaim(claim, addresses).quads)).join('')
  }
  for (const list of entityLists)
    for await (const entities of pages<EntityPart & { readonly neighbors: Edges }>(queries.entities(list))) {
      yield entities.map((entity) => nQuads(describeEntity(entity, addresses).quads)).join('')
      for (const { id, neighbors } of entities) {
        yield edgesFrom(id, neighbors.edges)
        const { hasNextPage, endCursor } = neighbors.pageInfo
        if (hasNextPage) for await (const more of edges(ask, id, 'OUT', endCursor)) yield edgesFrom(id, more)
      }
    }

  /** Relations that hold both ways are told once, in the graph of the first of the two. */
  function edgesFrom(id: string, rows: Edges['edges']): string {
    const about = addresses.of(id).value
    return (rows ?? [])
      .map((row) => describeEdge(row, id, addresses))
      .filter((description) => description.about.value === about)
      .map(({ quads }) => nQuads(quads))
      .join('')
  }

  async function* pages<Row>(query: string, of?: string): AsyncGenerator<readonly Row[]> {
    for (let after: string | null = null; ; ) {
      // A request that waits for its one row is served between two pages.
      await new Promise(setImmediate)
      const page: Listing<Row> = await asked(ask, { query, variables: { after, ...(of && { of }) } })
      if (page.about.revision !== revision)
        throw new GraphMoved('The graph changed while it was read: ask for it again')
      const list = page.list ?? page.source?.list
      yield list?.nodes ?? []
      if (!list?.pageInfo.hasNextPage) return
      after = list.pageInfo.endCursor
    }
  }
}
