import { expect, it } from 'vitest'
import { answer, type Reply } from '../asking.ts'
import { onEachEngine } from '../engines.ts'

onEachEngine('border crossings that face each other', (graph) => {
  it('Horgos faces Altynkol first, by rail, and Khorgos by road', async () => {
    const { node } = await answer(
      graph,
      `{ node(id: "port:CNHRS") { ... on Port {
           pairedWith { id country { iso3 } } neighbors(relations: [PAIRED_WITH]) { totalCount nodes { id ... on Port { pairedWith { id } } } } } } }`,
    )
    expect(node.pairedWith).toEqual({ id: 'port:KZ-altynkol', country: { iso3: 'KAZ' } })
    expect(node.neighbors.nodes.map(({ id }: Reply) => id)).toEqual(['port:KZ-altynkol', 'port:KZHOR'])
    for (const { pairedWith } of node.neighbors.nodes) expect(pairedWith.id).toBe('port:CNHRS')
  })

  it('Horgos faces both crossings of Kazakhstan, and says that it is open', async () => {
    const { node, closed } = await answer(
      graph,
      `{ node(id: "port:CNHRS") { ... on Port { crossingStatus crossingStatusAsOf locationConfidence facing { id } } }
         closed: ports(where: { crossingStatus: [CLOSED], country: ["country:FIN"] }) { nodes { name facing { country { iso3 } } } } }`,
    )
    expect(node).toEqual({
      ...{ crossingStatus: 'OPEN', crossingStatusAsOf: '2026-11', locationConfidence: 'HIGH' },
      facing: [{ id: 'port:KZ-altynkol' }, { id: 'port:KZHOR' }],
    })
    expect(closed.nodes.length).toBeGreaterThan(3)
    for (const { facing } of closed.nodes) expect(facing).toEqual([{ country: { iso3: 'RUS' } }])
  })

  it('each Chinese crossing that faces another has that one among its neighbors', async () => {
    const { ports } = await answer(
      graph,
      `{ ports(where: { portKind: [LAND_PORT], country: ["country:CHN"], relatedTo: { relation: PAIRED_WITH } }, first: 100) { totalCount nodes {
           id pairedWith { id } neighbors(relations: [PAIRED_WITH], first: 10) { nodes { id } } } } }`,
    )
    expect(ports.totalCount).toBeGreaterThan(60)
    for (const { pairedWith, neighbors } of ports.nodes)
      expect(neighbors.nodes.map(({ id }: Reply) => id)).toContain(pairedWith.id)
  })
})
