import { getNamedType, isObjectType } from 'graphql'
import { schema } from '../../../schema/index.ts'
import { type AskGraphql, type Asking, GraphMoved, pagesAfter, tablePage } from '../tables/asking.ts'
import type { Part } from '../tables/column.ts'
import type { Addresses } from './addresses.ts'
import { asked, type Edges, edges, edgesSelection, longest } from './asking.ts'
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

type Listed = EntityPart & { readonly neighbors: Edges }

/** How many claims are read at once, and how many entities, each of which comes with its relations. */
const pageRows = { claims: 500, entities: 200 }

/** The longest of these pages, which are longer than clients may ask for. */
export const longestPage = Math.max(...Object.values(pageRows))

/** A list at the root of the schema, whole. */
const listOf = (list: string, selection: string) => `query Dump($first: Int, $after: String) {
  about { revision }
  list: ${list}(first: $first, after: $after) { nodes { ${selection} } pageInfo { hasNextPage endCursor } }
}`

/** The revision of the graph, which a dump is of. */
export async function revisionOf(ask: AskGraphql): Promise<number> {
  const { about } = await asked<{ readonly about: { readonly revision: number } }>(ask, {
    query: 'query DumpRevision { about { revision } }',
  })
  return about.revision
}

/**
 * The whole graph as N-Quads: every source, every claim, then every entity with its relations. What is said of a thing stands in the
 * named graph that has the address of the thing. No more than a page is held.
 * @param revision the revision that the whole is of
 * @throws {TableRefused} if a page isn't answered
 * @throws {GraphMoved} if the graph changes on the way
 */
export async function* dump(
  { ask, askForPage }: Asking,
  addresses: Addresses,
  revision: number,
): AsyncGenerator<string> {
  for await (const sources of pages<SourcePart>(listOf('sources', sourceSelection), longest))
    yield sources.map((source) => nQuads(describeSource(source, addresses).quads)).join('')
  for await (const claims of pages<ClaimPart>(listOf('claims', claimSelection), pageRows.claims))
    yield claims.map((claim) => nQuads(describeClaim(claim, addresses).quads)).join('')
  for (const { list, type } of entityLists) {
    const selection = `${selectionOf(type)} neighbors(first: ${edgesWithEntity}, direction: OUT) { ${edgesSelection} }`
    for await (const entities of pages<Listed>(listOf(list, selection), pageRows.entities)) {
      yield entities.map((entity) => nQuads(describeEntity(entity, addresses).quads)).join('')
      for (const { id, neighbors } of entities) {
        yield edgesFrom(id, neighbors.edges)
        const { hasNextPage, endCursor } = neighbors.pageInfo
        if (hasNextPage) for await (const more of edges(ask, id, 'OUT', endCursor)) yield edgesFrom(id, more)
      }
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

  async function* pages<Row extends Part>(query: string, rows: number): AsyncGenerator<readonly Row[]> {
    const [list, whole] = [{ document: () => query }, { columns: [], variables: {}, first: null }]
    const begun = await tablePage(askForPage, list, whole, { first: rows, after: null })
    if (begun.revision !== revision) throw new GraphMoved('The graph changed while it was read: ask for it again')
    yield* pagesAfter(askForPage, list, whole, begun, rows) as AsyncGenerator<readonly Row[]>
  }
}
