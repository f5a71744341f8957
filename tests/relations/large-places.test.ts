import { beforeAll, describe, expect, it } from 'vitest'
import { question } from '../../cypher/engine/question.ts'
import { answer } from '../asking.ts'
import { onEachEmptyEngine } from '../engines.ts'
import { plantEdges, plantEntities, plantIndexes, plantPorts } from '../filters/many-ports.ts'

/** The embedded engine moves rows in portions of 2,048: each list here is longer. */
const ports = Array.from({ length: 5_000 }, (_, place) => ({ id: `port:X${place}`, name: `Port ${place}` }))
const crossings = Array.from({ length: 2_500 }, (_, place) => `port:Y${place}`)

const portsOfRegion = question<
  { sortKey: string },
  { keys: string[]; portKinds: string[] | null; after: string; limit: number; columns: string[] }
>('ports-of-region')

onEachEmptyEngine('places with thousands of ports', (graph) => {
  beforeAll(async () => {
    await plantIndexes(graph)
    await plantEntities(graph, 'REGION', ['region:W'], { regionKind: 'WORLD_REGION' })
    await plantEntities(graph, 'REGION', ['region:D'], { regionKind: 'SUBDIVISION', countryId: 'country:C0' })
    await plantEntities(graph, 'COUNTRY', ['country:C0', 'country:C1'])
    await plantPorts(graph, ports, 1)
    await plantEntities(graph, 'PORT', crossings, {
      ...{ countryId: 'country:C1', regionId: 'region:D', portKind: 'LAND_PORT' },
    })
    await plantEdges(graph, [
      ['country:C0', 'PART_OF', 'region:W'],
      ...ports.map(({ id }) => [id, 'LOCATED_IN', 'country:C0'] as const),
      ...crossings.map((id) => [id, 'LOCATED_IN', 'country:C1'] as const),
      ...crossings.map((id, place) => [`port:X${place}`, 'PAIRED_WITH', id] as const),
    ])
  }, 120_000)

  const total = async (field: string) => {
    const [found] = Object.values(await answer(graph, `{ list: ${field} }`))
    return found.totalCount ?? found.ports.totalCount
  }

  describe.each([
    ['portsServing(place: "region:W") { totalCount }', 7_500],
    ['node(id: "region:W") { ... on Region { ports(where: { name: { startsWith: "Port" } }) { totalCount } } }', 5_000],
    ['portsServing(place: "country:C0") { totalCount }', 7_500],
    ['node(id: "region:W") { ... on Region { ports { totalCount } } }', 5_000],
    ['node(id: "region:D") { ... on Region { ports { totalCount } } }', 2_500],
    ['node(id: "country:C0") { ... on Country { ports { totalCount } } }', 5_000],
    [
      'node(id: "country:C0") { ... on Country { ports(where: { name: { startsWith: "Port" } }) { totalCount } } }',
      5_000,
    ],
    ['ports(where: { country: ["country:C0", "country:C1"] }) { totalCount }', 7_500],
    ['ports(where: { or: [{ portKind: [SEAPORT] }, { country: ["country:C1"] }] }) { totalCount }', 7_400],
    ['ports(where: { inCountry: { id: ["country:C0"] } }) { totalCount }', 5_000],
  ])('the total of %s', (field, all) => {
    it('the total counts every port of a large place', async () => {
      expect(await total(field)).toBe(all)
    })
  })

  it('a crossing that is written again still faces the one that it faced, also where its edge is not written again', async () => {
    const place = 'country:C0'
    const asked = `{ portsServing(place: "${place}", roles: [BORDER_CROSSING], first: 100) { totalCount nodes { port { id } } } }`
    const before = await answer(graph, asked)
    expect(before.portsServing.totalCount).toBeGreaterThan(2_500)
    await plantEntities(graph, 'PORT', crossings, {
      ...{ countryId: 'country:C1', regionId: 'region:D', portKind: 'LAND_PORT' },
    })
    await plantPorts(graph, ports, 1)
    expect(await answer(graph, asked)).toEqual(before)
  })

  it.each([
    ['region:W', 5_000],
    ['region:D', 2_500],
  ])('a list of the ports of %s goes on past 2,048', async (key, all) => {
    const rows = await portsOfRegion(graph, {
      ...{ keys: [key], portKinds: null, after: '', limit: 10_000, columns: ['id', 'sortKey'] },
    })
    expect(new Set(rows.map(({ sortKey }) => sortKey)).size).toBe(all)
  })
})
