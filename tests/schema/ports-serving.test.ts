import { expect, it } from 'vitest'
import type { Graph } from '../../cypher/engine/graph.ts'
import { answer, type Reply } from '../asking.ts'
import { acrossEngines, onEachEngine } from '../engines.ts'

const serving = `query ($place: ID!, $after: String) {
  portsServing(place: $place, first: 100, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      port { id name country { id } }
      basis
      evidence { length nodes { id } steps { from { id } relation direction to { id } basis citations { source { id } paragraph } } }
    }
  }
}`

async function allServing(graph: Graph, place: string): Promise<Reply[]> {
  const found: Reply[] = []
  for (let after: string | null = null; ; ) {
    const { portsServing }: Record<string, Reply> = await answer(graph, serving, { place, after })
    found.push(...portsServing.nodes)
    if (!portsServing.pageInfo.hasNextPage) {
      expect(found.length).toBe(portsServing.totalCount)
      return found
    }
    after = portsServing.pageInfo.endCursor
  }
}

const fiveCountries = ['country:KAZ', 'country:KGZ', 'country:TJK', 'country:TKM', 'country:UZB']
const opposite = [
  'Horgos',
  'Alashankou',
  'Baketu',
  'Jeminay',
  'Dulata',
  'Irkeshtam',
  'Torugart',
  'Karasu',
  'Muzart',
  'Bedel',
]

onEachEngine('ports that serve a place', (graph) => {
  it('the ports serving Central Asia hold all that lie in the five countries', async () => {
    const found = await allServing(graph, 'region:CENTRAL_ASIA')
    const { nodes } = await answer(
      graph,
      `{ nodes(ids: ${JSON.stringify(fiveCountries)}) { ... on Country { ports(first: 100) { nodes { id } } } } }`,
    )
    const inside: string[] = nodes.flatMap((country: Reply) => country.ports.nodes.map(({ id }: Reply) => id))
    expect(inside.length).toBeGreaterThan(20)
    expect(found.map(({ port }) => port.id)).toEqual(expect.arrayContaining(inside))
  })

  it('the ports serving Central Asia hold the Chinese crossings that face it, through the crossing on the other side', async () => {
    const found = await allServing(graph, 'region:CENTRAL_ASIA')
    for (const name of opposite) {
      const service = found.find(({ port }) => port.name === name && port.country.id === 'country:CHN')
      expect(
        service?.evidence.steps.map(({ relation }: Reply) => relation),
        name,
      ).toEqual(['PAIRED_WITH', 'LOCATED_IN', 'PART_OF'])
    }
  })

  it('Dongxing and Hekou serve Vietnam and ASEAN, not Central Asia', async () => {
    const ids = async (place: string) => (await allServing(graph, place)).map(({ port }) => port.id)
    const vietnamese = ['port:CNDOX', 'port:CNHKM']
    for (const id of vietnamese) expect(await ids('region:CENTRAL_ASIA')).not.toContain(id)
    expect(await ids('country:VNM')).toEqual(expect.arrayContaining(vietnamese))
    expect(await ids('organization:ASEAN')).toEqual(expect.arrayContaining(vietnamese))
  })

  it('each serving port has a chain of cited edges to the place, and all of them are in the graph', async () => {
    const found = await allServing(graph, 'region:CENTRAL_ASIA')
    for (const { port, evidence } of found) {
      expect(evidence.nodes[0].id).toBe(port.id)
      expect(evidence.nodes.at(-1).id).toBe('region:CENTRAL_ASIA')
      expect(evidence.steps.length).toBe(evidence.length)
      for (const [index, step] of evidence.steps.entries()) {
        expect([step.from.id, step.to.id]).toEqual([evidence.nodes[index].id, evidence.nodes[index + 1].id])
        expect(step.citations.length).toBeGreaterThan(0)
      }
    }
    const byRail = found.find(({ evidence }) => evidence.steps[0].relation === 'STOPS_AT')
    const [first] = byRail.evidence.steps
    const { node } = await answer(
      graph,
      `{ node(id: "${first.from.id}") { ... on Port { neighbors(relations: [STOPS_AT], first: 100) { nodes { id } } } } }`,
    )
    expect(node.neighbors.nodes.map(({ id }: Reply) => id)).toContain(first.to.id)
  })

  it('pages of serving ports repeat and skip nothing', async () => {
    const whole = (await allServing(graph, 'region:CENTRAL_ASIA')).map(({ port }) => port.id)
    const paged: string[] = []
    for (let after = ''; ; ) {
      const { portsServing } = await answer(
        graph,
        `{ portsServing(place: "region:CENTRAL_ASIA", first: 7${after && `, after: "${after}"`}) { nodes { port { id } } pageInfo { hasNextPage endCursor } } }`,
      )
      paged.push(...portsServing.nodes.map(({ port }: Reply) => port.id))
      if (!portsServing.pageInfo.hasNextPage) break
      after = portsServing.pageInfo.endCursor
    }
    expect(paged).toEqual(whole)
    expect(new Set(paged).size).toBe(paged.length)
  })
})

acrossEngines('ports that serve Central Asia', ({ embedded, neo4j }) => {
  it('both engines give the same answer in the same order', async () => {
    expect(await allServing(embedded, 'region:CENTRAL_ASIA')).toEqual(await allServing(neo4j, 'region:CENTRAL_ASIA'))
  })
})
