import { expect, it } from 'vitest'
import { answer, type Reply } from '../asking.ts'
import { onEachEngine } from '../engines.ts'

onEachEngine('gateways', (graph) => {
  it('a port that is known to carry the trade of a country serves it, by that one fact', async () => {
    const { portsServing } = await answer(
      graph,
      '{ portsServing(place: "country:BOL", first: 100) { nodes { port { id } basis evidence { steps { relation direction to { id } } } } } }',
    )
    const arica = portsServing.nodes.find(({ port }: Reply) => port.id === 'port:CLARI')
    expect(arica.basis).toBe('CURATED')
    expect(arica.evidence.steps).toEqual([{ relation: 'SERVES', direction: 'OUT', to: { id: 'country:BOL' } }])
  })

  it('the gateways of a member are gateways of the whole', async () => {
    const { portsServing } = await answer(
      graph,
      '{ portsServing(place: "region:CENTRAL_ASIA", kinds: [SEAPORT], first: 100) { nodes { port { id } evidence { steps { relation } } } } }',
    )
    const lianyungang = portsServing.nodes.find(({ port }: Reply) => port.id === 'port:CNLYG')
    expect(lianyungang.evidence.steps.map(({ relation }: Reply) => relation)).toEqual(['SERVES', 'PART_OF'])
  })

  it('a port gives access to the countries whose trade it is known to carry', async () => {
    const { node } = await answer(
      graph,
      '{ node(id: "port:CLARI") { ... on Port { countriesServed(first: 100) { totalCount nodes { place { id } } } } } }',
    )
    const ids = node.countriesServed.nodes.map(({ place }: Reply) => place.id)
    expect(ids).toEqual(expect.arrayContaining(['country:CHL', 'country:BOL']))
    expect(ids).toHaveLength(node.countriesServed.totalCount)
  })

  it('a port and the place that it serves are neighbors', async () => {
    const { entity } = await answer(
      graph,
      `{ entity(id: "country:BOL") { neighbors(relations: [SERVES], kinds: [PORT], first: 100) { edges { direction basis node { id } } } } }`,
    )
    expect(entity.neighbors.edges).toContainEqual({ direction: 'IN', basis: 'CURATED', node: { id: 'port:CLARI' } })
  })
})
