import { expect, test } from 'vitest'
import type { Graph } from '../../cypher/engine/graph.ts'
import { onEachEngine } from '../engines.ts'

onEachEngine('the seeded graph', (graph) => {
  test('each node has the labels and properties of the model', async () => {
    const port = `MATCH (port:Port {id: 'port:CNHRS'}) RETURN port{.*} AS answer`
    expect(await one(graph, port)).toMatchObject({
      kind: 'PORT',
      name: 'Horgos',
      sortKey: 'horgos\tport:CNHRS',
      source: 'source:S2',
      basis: 'STATED',
      citations: expect.arrayContaining(['source:S2#10', 'source:unlocode', 'source:curated']),
      modes: ['ROAD', 'RAIL'],
      latitude: 44.21,
    })
    const cites = `MATCH (:Claim {id: 'observation:F098'})-[citation:CITES]->(source:Source {id: 'source:S2'}) RETURN citation.paragraph AS answer`
    expect(await one(graph, cites)).toBeGreaterThan(0)
    const edge = `MATCH (:Port {id: 'port:CNHRS'})-[edge:LOCATED_IN]->(:Country {id: 'country:CHN'}) RETURN edge.source AS answer`
    expect(await one(graph, edge)).toBe('source:unlocode')
    const roles = `MATCH (claim:Observation {id: 'observation:factbook-KAZ-exports-CHN-2023'})-[about:ABOUT]->(entity:Entity)
      WITH entity, about ORDER BY about.position RETURN collect(about.role + ' ' + entity.id) AS answer`
    expect(await one(graph, roles)).toEqual(['REPORTER country:KAZ', 'PARTNER country:CHN'])
  })

  test('claims are ordered with stated ones first, by their paragraphs, and open data last', async () => {
    const keys = `MATCH (claim:Claim) WITH claim ORDER BY claim.sortKey RETURN collect(claim.basis) AS answer`
    const order = (await one(graph, keys)) as string[]
    const changes = order.filter((basis, place) => basis !== order[place - 1])
    expect(changes).toEqual(['STATED', 'DERIVED', 'REFERENCE'])
  })
})

async function one(graph: Graph, text: string): Promise<unknown> {
  const [row] = await graph.run({ name: 'a test asks', text, parameters: {}, keyed: false })
  return row?.answer
}
