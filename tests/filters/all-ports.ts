import type { Graph } from '../../cypher/engine/graph.ts'
import { answer, type Reply } from '../asking.ts'

/** A port as the graph holds it. */
export type PortHeld = Readonly<Record<string, unknown>> & {
  readonly id: string
  readonly name: string
  readonly nameFolded: string
  readonly sortKey: string
  readonly countryId: string
  readonly portKind: string
  readonly unlocode?: string | null
}

/** Every entity of a label as the graph holds it, in name order, to compare answers with. */
export async function held<Held extends { readonly sortKey: string }>(graph: Graph, label: string): Promise<Held[]> {
  const text = `MATCH (entity:${label}) RETURN entity{.*} AS held`
  const rows = await graph.run({ name: 'held', text, parameters: {}, keyed: false })
  return rows.map((row) => row.held as Held).sort((one, other) => (one.sortKey < other.sortKey ? -1 : 1))
}

/** All pages of a list of Query, one after the other. */
export async function allPages(graph: Graph, field: string, args: string, first = 100): Promise<Reply[]> {
  const nodes: Reply[] = []
  for (let after: string | null = null; ; ) {
    const cursor: string = after === null ? '' : `, after: "${after}"`
    const data: Record<string, Reply> = await answer(
      graph,
      `{ ${field}(first: ${first}${cursor}${args && `, ${args}`}) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
    )
    nodes.push(...data[field].nodes)
    if (!data[field].pageInfo.hasNextPage) return nodes.map(({ id }) => id)
    after = data[field].pageInfo.endCursor
  }
}
