import type { Graph } from '../../cypher/engine/graph.ts'

/** An edge between entities, as it is stored. */
export interface StoredEdge {
  readonly from: string
  readonly relation: string
  readonly to: string
  readonly since: string | null
  readonly knownBy: string | null
  readonly spells: readonly string[] | null
  readonly until: string | null
}

/** Every edge between entities, for the independent searches. */
export async function everyEdge(graph: Graph): Promise<readonly StoredEdge[]> {
  const text = `
    MATCH (source:Entity)-[edge]->(target:Entity)
    RETURN source.id AS from, type(edge) AS relation, target.id AS to, edge.since AS since, edge.knownBy AS knownBy, edge.until AS until,
      edge.spells AS spells`
  const rows = await graph.run({ name: 'every-edge', text, parameters: {}, keyed: false })
  return rows as unknown as readonly StoredEdge[]
}
