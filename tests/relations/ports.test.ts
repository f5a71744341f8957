import { expect, it } from 'vitest'
import { answer, type Reply } from '../asking.ts'
import { onEachEngine } from '../engines.ts'

onEachEngine('ports', (graph) => {
  it.each(['CNSHA', 'CNSGH', 'CNSHG', 'cn sha', 'CN-SHG'])('the code %s is Shanghai', async (code) => {
    const { entity } = await answer(graph, `{ entity(code: "${code}") { id name } }`)
    expect(entity).toEqual({ id: 'port:CNSHA', name: 'Shanghai' })
  })

  it('a former id leads to the port that it has become, and several to one', async () => {
    const { nodes } = await answer(
      graph,
      '{ nodes(ids: ["port:CNSGH", "port:CNSHG", "port:CN-chung-ching", "port:CNCQI"]) { id } }',
    )
    expect(nodes.map(({ id }: Reply) => id)).toEqual(['port:CNSHA', 'port:CNSHA', 'port:CNCKG', 'port:CNCKG'])
  })

  it('the former id of a port that is none leads to the town, and that of a town to its port', async () => {
    const { node, entity, nodes } = await answer(
      graph,
      `{ node(id: "port:RUMOW") { __typename id } entity(id: "place:CNCDU") { __typename id }
         nodes(ids: ["port:CNDAT"]) { __typename id ... on Place { country { iso3 } } } }`,
    )
    expect(node).toEqual({ __typename: 'Place', id: 'place:RUMOW' })
    expect(entity).toEqual({ __typename: 'Port', id: 'port:CNCTU' })
    expect(nodes).toEqual([{ __typename: 'Place', id: 'place:CNDAT', country: { iso3: 'CHN' } }])
  })

  it('questions take a former id', async () => {
    const { route, neighborhood } = await answer(
      graph,
      `{ route(from: "port:CNSGH", to: "port:CNCQI") { from { id } to { id } }
         neighborhood: subgraph(around: ["port:CNSGH"], limit: 5) { nodes { id } } }`,
    )
    expect(neighborhood.nodes.map(({ id }: Reply) => id)).toContain('port:CNSHA')
    if (route) expect(route).toEqual({ from: { id: 'port:CNSHA' }, to: { id: 'port:CNCKG' } })
  })

  it('the most prominent of all ports come first, with their size', async () => {
    const { ports } = await answer(
      graph,
      '{ ports(where: { portKind: [SEAPORT] }, orderBy: [{ field: PROMINENCE, direction: DESC }], first: 12) { nodes { name size importance containers confidence } } }',
    )
    expect(ports.nodes.map(({ name }: Reply) => name)).toEqual(
      expect.arrayContaining(['Shanghai', 'Singapore', 'Rotterdam']),
    )
    for (const { size, confidence } of ports.nodes) expect([size, confidence]).toEqual(['LARGE', 'HIGH'])
    expect(ports.nodes[0]).toMatchObject({ name: 'Shanghai', importance: 100, containers: true })
  })

  it('ports can be found by kind and size', async () => {
    const { ports, dry } = await answer(
      graph,
      `{ ports(where: { portKind: [RIVER_PORT], size: [LARGE], country: ["country:CHN"], containers: true }) { totalCount nodes { name } }
         dry: ports(where: { portKind: [DRY_PORT] }) { totalCount } }`,
    )
    expect(ports.nodes.map(({ name }: Reply) => name)).toContain('Nanjing')
    expect(dry.totalCount).toBeGreaterThan(40)
  })
})
