import { beforeAll, describe, expect, it } from 'vitest'
import { answer, counting } from '../asking.ts'
import { onEachEngine } from '../engines.ts'
import { allPages, held, type PortHeld } from './all-ports.ts'

const landlocked = (countries: ReadonlyMap<string, boolean>) => (port: PortHeld) =>
  countries.get(port.countryId) === true
const modes = (port: PortHeld) => (port.modes ?? []) as string[]

onEachEngine('filters of ports', (graph) => {
  let ports: PortHeld[]
  let countries: Map<string, boolean>
  beforeAll(async () => {
    ports = await held<PortHeld>(graph, 'Port')
    const found = await held<{ id: string; sortKey: string; landlocked: boolean }>(graph, 'Country')
    countries = new Map(found.map((country) => [country.id, country.landlocked]))
  })

  const filters: readonly [string, (port: PortHeld) => boolean][] = [
    ['{ not: { id: [] } }', () => true],
    ['{ country: ["country:KAZ", "country:CHN"] }', (port) => ['country:KAZ', 'country:CHN'].includes(port.countryId)],
    ['{ portKind: [LAND_PORT] }', (port) => port.portKind === 'LAND_PORT'],
    [
      '{ portKind: [LAND_PORT], country: ["country:KAZ"] }',
      (port) => port.portKind === 'LAND_PORT' && port.countryId === 'country:KAZ',
    ],
    ['{ portKind: [] }', () => false],
    ['{ region: ["region:CN-XJ"] }', (port) => port.regionId === 'region:CN-XJ'],
    ['{ name: { eq: "ROTTERDAM" } }', (port) => port.nameFolded === 'rotterdam'],
    ['{ name: { in: ["Rotterdam", "horgos"] } }', (port) => ['rotterdam', 'horgos'].includes(port.nameFolded)],
    ['{ name: { startsWith: "SAN" } }', (port) => port.nameFolded.startsWith('san')],
    ['{ name: { startsWith: "s" } }', (port) => port.nameFolded.startsWith('s')],
    ['{ name: { contains: "HAI" } }', (port) => port.nameFolded.includes('hai')],
    ['{ name: { contains: "é" } }', (port) => port.nameFolded.includes('e')],
    ['{ name: { startsWith: "ro", contains: "dam" } }', (port) => /^ro.*dam/.test(port.nameFolded)],
    ['{ unlocode: { eq: "cnshg" } }', (port) => port.unlocode === 'CNSHG'],
    ['{ unlocode: { startsWith: "KZ" } }', (port) => port.unlocode?.startsWith('KZ') ?? false],
    ['{ modes: [RAIL] }', (port) => modes(port).includes('RAIL')],
    [
      '{ modes: [RAIL, ROAD], not: { modes: [WATER] } }',
      (port) => !modes(port).includes('WATER') && modes(port).length > 0,
    ],
    ['{ located: false }', (port) => typeof port.latitude !== 'number'],
    [
      '{ not: { region: ["region:CN-XJ"] }, country: ["country:CHN"] }',
      (port) => port.countryId === 'country:CHN' && port.regionId !== 'region:CN-XJ',
    ],
    [
      '{ or: [{ country: ["country:KAZ"] }, { name: { startsWith: "rotter" } }] }',
      (port) => port.countryId === 'country:KAZ' || port.nameFolded.startsWith('rotter'),
    ],
    ['{ or: [] }', () => false],
    ['{ and: [] }', () => false],
    ['{ not: { not: { id: [] } } }', () => false],
    [
      '{ not: { or: [{ portKind: [SEAPORT] }, { country: ["country:CHN"] }] } }',
      (port) => port.portKind !== 'SEAPORT' && port.countryId !== 'country:CHN',
    ],
    [
      '{ and: [{ or: [{ portKind: [LAND_PORT] }, { portKind: [RIVER_PORT] }] }, { or: [{ modes: [RAIL] }, { name: { contains: "xi" } }] }] }',
      (port) =>
        ['LAND_PORT', 'RIVER_PORT'].includes(port.portKind) &&
        (modes(port).includes('RAIL') || port.nameFolded.includes('xi')),
    ],
    ['{ country: ["country:CHN"], and: [{ country: ["country:KAZ"] }] }', () => false],
    ['{ country: ["country:XXX"] }', () => false],
    ['{ basis: [STATED] }', (port) => port.basis === 'STATED'],
    // A former id of Shanghai's is one of them.
    ['{ id: ["port:CNHRS", "port:CNSHG", "port:XXXXX"] }', (port) => ['port:CNHRS', 'port:CNSHA'].includes(port.id)],
  ]

  it.each(filters)('the filter %s answers exactly the ports that pass it, in name order', async (where, passes) => {
    const expected = ports.filter(passes).map(({ id }) => id)
    const { ports: answered } = await answer(graph, `{ ports(where: ${where}, first: 1) { totalCount } }`)
    expect(answered.totalCount).toBe(expected.length)
    expect(await allPages(graph, 'ports', `where: ${where}`)).toEqual(expected)
  })

  it('ports can be filtered by properties of their country', async () => {
    const expected = ports.filter(landlocked(countries)).map(({ id }) => id)
    expect(expected.length).toBeGreaterThan(50)
    expect(await allPages(graph, 'ports', 'where: { inCountry: { landlocked: true } }')).toEqual(expected)
  })

  it('ports can be filtered by an edge that they have', async () => {
    const found = await allPages(
      graph,
      'ports',
      'where: { relatedTo: { relation: STOPS_AT, direction: IN, to: ["railway:CHINA_LAOS"] } }',
    )
    const { node } = await answer(
      graph,
      '{ node(id: "railway:CHINA_LAOS") { ... on Railway { stops(first: 100) { nodes { id kind } } } } }',
    )
    const stops = node.stops.nodes.filter(({ kind }: { kind: string }) => kind === 'PORT')
    expect(found.toSorted()).toEqual(stops.map(({ id }: { id: string }) => id).sort())
    expect(found.length).toBeGreaterThan(0)
  })

  it("ports filtered by a region are those in the region's own list", async () => {
    for (const region of ['region:CENTRAL_ASIA', 'region:CN-XJ']) {
      const { node, ports: filtered } = await answer(
        graph,
        `{ node(id: "${region}") { ... on Region { ports { totalCount } } } ports(where: { region: ["${region}"] }) { totalCount } }`,
      )
      expect(filtered.totalCount).toBe(node.ports.totalCount)
      expect(filtered.totalCount).toBeGreaterThan(0)
    }
  })

  it('the ports of a country accept the same filter as all ports', async () => {
    const expected = ports.filter((port) => port.countryId === 'country:CHN' && !modes(port).includes('WATER'))
    const { country } = await answer(
      graph,
      '{ country(iso: "CHN") { ports(where: { not: { modes: [WATER] } }, first: 100) { totalCount nodes { id } } } }',
    )
    expect(country.ports.totalCount).toBe(expected.length)
    expect(country.ports.nodes.map(({ id }: PortHeld) => id)).toEqual(expected.map(({ id }) => id))
  })

  it.each(['region:CENTRAL_ASIA', 'region:CN-XJ'])(
    'the ports of a region accept the same filter as all ports: %s',
    async (region) => {
      const where = 'where: { or: [{ modes: [RAIL] }, { name: { contains: "a" } }] }'
      const { node, all } = await answer(
        graph,
        `{ node(id: "${region}") { ... on Region { ports(${where}, kinds: [LAND_PORT], first: 100) { totalCount nodes { id } } } }
         all: ports(where: { and: [{ region: ["${region}"], portKind: [LAND_PORT] }, { or: [{ modes: [RAIL] }, { name: { contains: "a" } }] }] }, first: 100) {
           totalCount nodes { id } } }`,
      )
      expect(node.ports).toEqual(all)
      expect(all.totalCount).toBeGreaterThan(2)
    },
  )

  it('a page of the ports of a region begins where the page before ended', async () => {
    const page = async (after: string) =>
      (
        await answer(
          graph,
          `{ node(id: "region:EASTERN_ASIA") { ... on Region { ports(where: { portKind: [LAND_PORT] }, first: 10${after}) {
               nodes { id } pageInfo { endCursor } } } } }`,
        )
      ).node.ports
    const first = await page('')
    const second = await page(`, after: "${first.pageInfo.endCursor}"`)
    const inEasternAsia = ports.filter(
      (port) =>
        port.portKind === 'LAND_PORT' &&
        [
          'country:CHN',
          'country:HKG',
          'country:MAC',
          'country:MNG',
          'country:PRK',
          'country:KOR',
          'country:JPN',
          'country:TWN',
        ].includes(port.countryId),
    )
    expect([...first.nodes, ...second.nodes].map(({ id }: PortHeld) => id)).toEqual(
      inEasternAsia.slice(0, 20).map(({ id }) => id),
    )
  })

  describe('cost of filters of ports', () => {
    async function sentFor(query: string): Promise<string[]> {
      const counted = counting(graph)
      await answer(counted.graph, query)
      return counted.statements.map(({ name }) => name)
    }

    it('a page of ports takes one statement, and one more for each nested filter', async () => {
      expect(await sentFor('{ ports(where: { portKind: [LAND_PORT] }) { nodes { id } } }')).toEqual([
        'ports-matching-of-kinds',
      ])
      expect(await sentFor('{ ports(where: { inCountry: { landlocked: true } }) { nodes { id } } }')).toEqual([
        'entities-matching-values',
        'entities-matching-in-countries',
      ])
    })

    it('a filter of ports that contradicts itself asks for nothing but what its ids lead to', async () => {
      const where = '{ country: ["country:CHN"], not: { country: ["country:CHN"] } }'
      expect(await sentFor(`{ ports(where: ${where}) { totalCount nodes { id } } }`)).toEqual(['redirects-of-ids'])
    })

    it('filtered ports of fifty countries take no more statements than those of one', async () => {
      const listed = (first: number) =>
        `{ countries(first: ${first}) { nodes { ports(first: 2, where: { inCountry: { landlocked: false } }) { nodes { id } } } } }`
      expect(await sentFor(listed(50))).toEqual(await sentFor(listed(1)))
    })
  })
})
