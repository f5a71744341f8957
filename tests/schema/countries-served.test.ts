import { expect, it } from 'vitest'
import { answer, type Reply } from '../asking.ts'
import { onEachEngine } from '../engines.ts'

const evidence = 'basis evidence { steps { from { id } relation direction to { id } citations { source { id } } } }'

const order = ['LOCATED_IN', 'PAIRED_WITH', 'SERVES', 'STOPS_AT']

onEachEngine('countries that a port serves', (graph) => {
  it('a port serves the countries whose serving ports include it, by the same evidence', async () => {
    const { nodes } = await answer(
      graph,
      `{ nodes(ids: ["port:CNHRS", "port:CNQZH"]) { ... on Port { id countriesServed(first: 100) { totalCount nodes { port { id } place { id } ${evidence} } } } } }`,
    )
    const [horgos, qinzhou] = nodes.map(({ countriesServed }: Reply) => countriesServed.totalCount)
    expect(horgos).toBeGreaterThan(10)
    expect(qinzhou).toBeGreaterThan(1)
    for (const { id, countriesServed } of nodes) {
      expect(countriesServed.nodes).toHaveLength(countriesServed.totalCount)
      for (const service of countriesServed.nodes) {
        expect(service.port.id).toBe(id)
        expect(await servedFrom(service.place.id, id)).toEqual({ basis: service.basis, evidence: service.evidence })
      }
    }
  }, 60_000)

  it('a port serves no country whose serving ports leave it out', async () => {
    const { node } = await answer(
      graph,
      '{ node(id: "port:CNHRS") { ... on Port { countriesServed(first: 100) { nodes { place { id } } } } } }',
    )
    const served = node.countriesServed.nodes.map(({ place }: Reply) => place.id)
    for (const country of ['country:MNG', 'country:LAO', 'country:ZAF', 'country:BRA']) {
      expect(served).not.toContain(country)
      expect(await servedFrom(country, 'port:CNHRS')).toBeUndefined()
    }
  }, 60_000)

  it('the countries that a port serves come with its own first, then those that it faces and those that it is known for, in pages without gaps', async () => {
    const page = async (after: string | null) =>
      (
        await answer(
          graph,
          'query ($after: String) { node(id: "port:CNHRS") { ... on Port { countriesServed(first: 2, after: $after) { nodes { place { id } evidence { steps { relation } } } pageInfo { hasNextPage endCursor } } } } }',
          { after },
        )
      ).node.countriesServed
    const seen: Reply[] = []
    for (let after: string | null = null, more = true; more; ) {
      const { nodes, pageInfo } = await page(after)
      seen.push(...nodes)
      after = pageInfo.endCursor
      more = pageInfo.hasNextPage
    }
    const rules = seen.map(({ evidence }) => order.indexOf(evidence.steps[0].relation))
    expect(rules).toEqual([...rules].sort())
    expect(seen.map(({ place }) => place.id).slice(0, 2)).toEqual(['country:CHN', 'country:KAZ'])
    expect(new Set(seen.map(({ place }) => place.id)).size).toBe(seen.length)
  })

  async function servedFrom(place: string, port: string): Promise<Reply | undefined> {
    for (let after: string | null = null; ; ) {
      const { portsServing }: Reply = await answer(
        graph,
        `query ($place: ID!, $after: String) { portsServing(place: $place, first: 100, after: $after) {
           nodes { port { id } ${evidence} } pageInfo { hasNextPage endCursor } } }`,
        { place, after },
      )
      const found = portsServing.nodes.find((service: Reply) => service.port.id === port)
      if (found) return { basis: found.basis, evidence: found.evidence }
      if (!portsServing.pageInfo.hasNextPage) return undefined
      after = portsServing.pageInfo.endCursor
    }
  }
})
