import { getNamedType, isObjectType, isRequiredArgument } from 'graphql'
import type { Graph } from '../../cypher/engine/graph.ts'
import { schema } from '../../schema/index.ts'
import { isOpen } from '../schema/open-field.ts'
import { executed } from './road.ts'

/** Things that the graph holds, for arguments that hit something. */
export interface Samples {
  /** By the GraphQL type of what has them. */
  readonly ids: ReadonlyMap<string, readonly string[]>
  readonly names: readonly string[]
  readonly codes: readonly string[]
  /** By the field whose list they are of: `Country.ports`. */
  readonly cursors: ReadonlyMap<string, readonly string[]>
}

interface Listed {
  readonly edges: readonly { readonly cursor: string }[]
  readonly nodes: readonly Sampled[]
}

interface Sampled {
  readonly __typename: string
  readonly id?: string
  readonly name?: string
  readonly codes?: readonly string[]
  readonly citations?: readonly { readonly source: Sampled }[]
}

const page =
  'edges { cursor } nodes { __typename ... on Node { id } ... on Entity { name codes } ... on Port { citations { source { __typename id } } } }'

/** Takes some of every kind from the root lists of the schema, and cursors from every list. */
export async function sample(graph: Graph): Promise<Samples> {
  const found: Sampled[] = []
  const cursors = new Map<string, readonly string[]>()
  for (const field of listsOf('Query')) {
    const { edges, nodes } = await list(graph, `{ list: ${field}(first: 25) { ${page} } }`)
    note(`Query.${field}`, edges)
    found.push(...nodes, ...nodes.flatMap(({ citations = [] }) => citations.map(({ source }) => source)))
  }
  const ids = new Map<string, string[]>()
  for (const { __typename, id } of found) if (id) ids.set(__typename, [...new Set(ids.get(__typename)).add(id)])
  for (const [type, [id]] of ids) {
    for (const field of listsOf(type)) {
      note(
        `${type}.${field}`,
        (
          await list(
            graph,
            `{ node(id: ${JSON.stringify(id)}) { ... on ${type} { list: ${field}(first: 3) { ${page} } } } }`,
          )
        ).edges,
      )
    }
  }
  return {
    ids,
    cursors,
    names: [...new Set(found.flatMap(({ name }) => name ?? []))],
    codes: [...new Set(found.flatMap(({ codes }) => codes ?? []))],
  }

  function note(field: string, edges: Listed['edges']): void {
    cursors.set(
      field,
      edges.slice(0, 3).map(({ cursor }) => cursor),
    )
  }
}

async function list(graph: Graph, query: string): Promise<Listed> {
  const { data, errors } = await executed(graph, { query })
  if (errors) throw new Error(`${query}: ${JSON.stringify(errors)}`)
  const { list, node } = data as { list?: Listed; node?: { list: Listed } }
  return list ?? node?.list ?? { edges: [], nodes: [] }
}

/** The fields of a type that are lists with cursors and need no argument. */
function listsOf(type: string): readonly string[] {
  const of = schema.getType(type)
  if (!isObjectType(of)) return []
  return Object.values(of.getFields()).flatMap((field) => {
    const listed = getNamedType(field.type)
    const isList = isObjectType(listed) && 'edges' in listed.getFields() && 'nodes' in listed.getFields()
    return isList && isOpen(field) && !field.args.some(isRequiredArgument) ? field.name : []
  })
}
