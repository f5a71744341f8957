import type { Graph } from '../../cypher/engine/graph.ts'

const asked = {
  entities: 'MATCH (node:Entity) RETURN node{.*} AS row, [label IN labels(node) WHERE label <> "Entity"] AS labels',
  edges:
    'MATCH (start:Entity)-[edge]->(target:Entity) RETURN start.id AS start, type(edge) AS type, target.id AS target, edge{.*} AS row',
  claims: 'MATCH (node:Claim) RETURN node{.*} AS row, [label IN labels(node) WHERE label <> "Claim"] AS labels',
  links:
    'MATCH (node:Claim)-[link]->(other) RETURN node.id AS start, type(link) AS type, other.id AS target, link{.*} AS row',
  sources: 'MATCH (node:Source) RETURN node{.*} AS row',
  sections: 'MATCH (node:Section) RETURN node{.*} AS row',
  redirects: 'MATCH (node:Redirect) RETURN node{.*} AS row',
} as const

/** All facts of a graph in one order, without its manifest and its ledger: two graphs that hold the same are equal. */
export async function wholeGraph(graph: Graph): Promise<Record<keyof typeof asked, readonly string[]>> {
  const found = await Promise.all(
    Object.entries(asked).map(async ([name, text]) => {
      const rows = await graph.run({ name, text, parameters: {}, keyed: false })
      return [name, rows.map(sorted).sort()] as const
    }),
  )
  return Object.fromEntries(found) as unknown as Record<keyof typeof asked, readonly string[]>
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, each) => {
    if (each === null || typeof each !== 'object' || Array.isArray(each)) return each
    return Object.fromEntries(
      Object.entries(each)
        .filter(([, one]) => one !== null)
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    )
  })
}
