import { Decimal } from 'decimal.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { answer, counting, type Reply } from '../asking.ts'
import { acrossEngines, onEachEngine } from '../engines.ts'
import { held, type PortHeld } from './all-ports.ts'

/** How many have each value, the most frequent first. */
function counted<Thing>(things: readonly Thing[], values: (thing: Thing) => readonly unknown[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const thing of things) {
    for (const value of values(thing)) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1)
  }
  return counts
}

onEachEngine('facets, groups and totals', (graph) => {
  let ports: PortHeld[]
  beforeAll(async () => {
    ports = await held<PortHeld>(graph, 'Port')
  })

  it('facets count the values of the data, the most frequent value first', async () => {
    const {
      ports: { facets },
    } = await answer(
      graph,
      '{ ports(where: { country: ["country:CHN", "country:KAZ"] }) { facets(fields: [PORT_KIND, REGION, MODES], first: 100) { field distinct values { value count } } } }',
    )
    const chosen = ports.filter(({ countryId }) => ['country:CHN', 'country:KAZ'].includes(countryId))
    const expected = {
      PORT_KIND: counted(chosen, (port) => [port.portKind]),
      REGION: counted(chosen, (port) => [port.regionId ?? null]),
      MODES: counted(chosen, (port) => ((port.modes as string[])?.length ? (port.modes as string[]) : [null])),
    }
    for (const { field, distinct, values } of facets) {
      const counts: Map<string, number> = expected[field as keyof typeof expected]
      expect(new Map(values.map(({ value, count }: Reply) => [String(value), count]))).toEqual(counts)
      expect(distinct).toBe(counts.size)
      const sizes = values.map(({ count }: Reply) => count)
      expect(sizes).toEqual(sizes.toSorted((one: number, other: number) => other - one))
    }
    expect(facets).toHaveLength(3)
  })

  it('facets of ids have the names of the entities', async () => {
    const { ports } = await answer(
      graph,
      '{ ports(where: { region: ["region:CN-XJ"] }) { facets(fields: [COUNTRY, REGION]) { values { value label entity { id } } } } }',
    )
    expect(ports.facets.map(({ values }: Reply) => values)).toEqual([
      [{ value: 'country:CHN', label: 'China', entity: { id: 'country:CHN' } }],
      [{ value: 'region:CN-XJ', label: 'Xinjiang', entity: { id: 'region:CN-XJ' } }],
    ])
  })

  it('groups of ports by country and kind equal a count of the ports', async () => {
    const expected = counted(ports, ({ countryId, portKind }) => [`${countryId} ${portKind}`])
    const found = new Map<string, number>()
    for (let after = ''; ; ) {
      const {
        ports: { groups },
      } = await answer(
        graph,
        `{ ports { groups(by: [COUNTRY, PORT_KIND], first: 100${after && `, after: "${after}"`})
           { totalCount nodes { count keys { dimension value } } pageInfo { hasNextPage endCursor } } } }`,
      )
      expect(groups.totalCount).toBe(expected.size)
      for (const { keys, count } of groups.nodes) {
        expect(keys.map(({ dimension }: Reply) => dimension)).toEqual(['COUNTRY', 'PORT_KIND'])
        found.set(keys.map(({ value }: Reply) => value).join(' '), count)
      }
      if (!groups.pageInfo.hasNextPage) break
      after = groups.pageInfo.endCursor
    }
    expect(found).toEqual(expected)
  })

  it('groups of agreements by country count those that each country has itself', async () => {
    const {
      agreements: { groups },
    } = await answer(
      graph,
      '{ agreements { groups(by: [COUNTRY], first: 5) { nodes { count keys { value entity { ... on Country { agreements { totalCount } } } } } } } }',
    )
    const counts = groups.nodes.map(({ count }: Reply) => count)
    expect(counts).toEqual(counts.toSorted((one: number, other: number) => other - one))
    expect(counts[0]).toBeGreaterThan(20)
    for (const { count, keys } of groups.nodes) expect(keys[0].entity.agreements.totalCount).toBe(count)
  })

  it('groups of agreements by country and kind add up to those of the country', async () => {
    const { agreements } = await answer(
      graph,
      '{ agreements(where: { country: ["country:CHN"] }) { totalCount groups(by: [COUNTRY, AGREEMENT_KIND], first: 100) { nodes { count keys { value } } } } }',
    )
    const chinese = agreements.groups.nodes.filter(({ keys }: Reply) => keys[0].value === 'country:CHN')
    const sum = chinese.reduce((total: number, { count }: Reply) => total + count, 0)
    expect(sum).toBe(agreements.totalCount)
    expect(sum).toBeGreaterThan(5)
  })

  it('groups have exact sums of numbers', async () => {
    const answered = await answer(
      graph,
      `{ countries { groups(by: [LANDLOCKED], number: AREA_SQUARE_KILOMETRES) { nodes { count keys { value } number { known sum min max average } } } }
         railways { groups(by: [STATUS], number: LENGTH_KILOMETRES) { nodes { keys { value } count number { known sum } } } } }`,
    )
    const countries = await held<{ id: string; sortKey: string; landlocked: boolean; areaSquareKilometres: number }>(
      graph,
      'Country',
    )
    const areas = countries
      .filter(({ landlocked }) => landlocked)
      .map(({ areaSquareKilometres }) => areaSquareKilometres)
    const group = answered.countries.groups.nodes.find(({ keys }: Reply) => keys[0].value === 'true')
    expect(group.number).toMatchObject({
      known: areas.length,
      sum: Decimal.sum(...areas).toFixed(),
      min: String(Math.min(...areas)),
      max: String(Math.max(...areas)),
    })
    for (const { count, number } of answered.railways.groups.nodes)
      expect(number?.known ?? 0).toBeLessThanOrEqual(count)
  })

  it('the rows of a list are fetched and counted only where they are asked for', async () => {
    const sent = async (selection: string) => {
      const { graph: watched, statements } = counting(graph)
      await answer(watched, `{ ports(where: { country: ["country:CHN"] }) { ${selection} } }`)
      // What the ids that are written lead to is looked up once for all of them.
      expect(statements.filter(({ name }) => name === 'redirects-of-ids')).toHaveLength(1)
      return statements
        .map(({ name }) => name)
        .filter((name) => name !== 'redirects-of-ids')
        .sort()
    }
    const facets = 'facets(fields: [PORT_KIND]) { distinct }'
    expect(await sent(facets)).toEqual(['entities-matching-groups'])
    expect(await sent('groups(by: [PORT_KIND]) { totalCount }')).toEqual(['entities-matching-groups'])
    expect(await sent('nodes { id }')).toEqual(['entities-matching-in-countries'])
    expect(await sent(`totalCount ${facets} nodes { id }`)).toEqual([
      'entities-matching-count',
      'entities-matching-groups',
      'entities-matching-in-countries',
    ])
  })

  it('the page and the order of a list change nothing of its counts', async () => {
    const counts =
      'facets(fields: [PORT_KIND]) { distinct values { value count } } groups(by: [PORT_KIND]) { nodes { count } }'
    const { all, page } = await answer(
      graph,
      `{ all: ports { ${counts} pageInfo { endCursor } } page: ports(first: 1, orderBy: [{ field: UNLOCODE, direction: DESC }]) { ${counts} } }`,
    )
    expect(page).toEqual({ facets: all.facets, groups: all.groups })
    const { next } = await answer(graph, `{ next: ports(after: "${all.pageInfo.endCursor}") { ${counts} } }`)
    expect(next).toEqual(page)
  })

  it('all facets take one statement, and all their names one more', async () => {
    const counting_ = counting(graph)
    await answer(
      counting_.graph,
      '{ ports { facets(fields: [PORT_KIND, COUNTRY, REGION, MODES], first: 50) { values { label count } } } }',
    )
    expect(counting_.statements.map(({ name }) => name)).toEqual(['entities-matching-groups', 'entities-by-id'])
  })

  it('a filter that contradicts itself has empty counts', async () => {
    const { graph: watched, statements } = counting(graph)
    const data = await answer(
      watched,
      '{ ports(where: { portKind: [] }) { totalCount nodes { id } facets(fields: [PORT_KIND]) { distinct values { count } } groups(by: [PORT_KIND]) { totalCount nodes { count } } } }',
    )
    const nothing = { totalCount: 0, nodes: [] }
    expect(data).toEqual({ ports: { ...nothing, facets: [{ distinct: 0, values: [] }], groups: nothing } })
    expect(statements).toEqual([])
  })

  describe('totals of every kind', () => {
    it.each([
      ['countries', 'where: { landlocked: true, region: ["region:CENTRAL_ASIA"] }', 5],
      ['countries', 'where: { hasPort: { portKind: [LAND_PORT] }, region: ["region:CENTRAL_ASIA"] }', 5],
      [
        'countries',
        'where: { relatedTo: { relation: MEMBER_OF, to: ["organization:ASEAN"], asOf: "2024-09-11" } }',
        10,
      ],
      [
        'countries',
        'where: { relatedTo: { relation: MEMBER_OF, to: ["organization:ASEAN"], asOf: "2025-11-01" } }',
        11,
      ],
      ['countries', 'where: { areaSquareKilometres: { moreThan: 9000000 }, iso3: { in: ["chn", "rus", "kaz"] } }', 2],
      ['regions', 'where: { country: ["country:CHN"], regionKind: [SUBDIVISION], name: { contains: "jiang" } }', 5],
      ['railways', 'where: { country: ["country:LAO"] }', 4],
      ['corridors', 'where: { corridorKind: [SERVICE], name: { contains: "yuxinou" } }', 1],
      ['commodities', 'where: { hsCode: { eq: "081060" } }', 1],
      ['commodities', 'where: { parent: ["commodity:0810"] }', null],
      ['agreements', 'where: { inForceSince: { from: "2022", to: "2022-01-01" } }', 2],
      ['organizations', 'where: { foundedOn: { from: "1967-08", to: "1967-08" } }', 1],
      ['events', 'where: { startsOn: { from: "2024-09-24", to: "2024-09" } }', 1],
      ['persons', 'where: { nameZh: { eq: "习近平" } }', 1],
      ['places', 'where: { country: ["country:KAZ"], located: true, name: { eq: "astana" } }', 1],
      ['sectors', 'where: { name: { startsWith: "green" } }', 5],
      ['passages', 'where: { passageKind: [CANAL], openedOn: { to: "1899" } }', 2],
    ])('the total of %s(%s) is %i', async (field, args, expected) => {
      const data = await answer(graph, `{ ${field}(first: 100, ${args}) { totalCount nodes { id } } }`)
      expect(data[field].nodes).toHaveLength(data[field].totalCount)
      if (expected !== null) expect(data[field].totalCount).toBe(expected)
    })
  })
})

acrossEngines('facets, groups and totals', ({ embedded, neo4j }) => {
  it.each([
    '{ ports { facets(fields: [PORT_KIND, COUNTRY, REGION, MODES, BASIS, SOURCE], first: 50) { field distinct values { value label count } } } }',
    '{ regions { groups(by: [REGION_KIND, COUNTRY], first: 50) { totalCount nodes { count keys { value } } } } }',
    '{ organizations { groups(by: [COUNTRY], first: 50) { totalCount nodes { count keys { value label } } } } }',
    '{ railways { groups(by: [COUNTRY, STATUS], number: LENGTH_KILOMETRES, first: 50) { nodes { count keys { value } number { sum average } } } } }',
    '{ observations { facets(fields: [MEASURE, UNIT, PERIOD, SOURCE], first: 50) { field distinct values { value label count } } } }',
  ])('both engines give the same answer to %s', async (query) => {
    expect(await answer(embedded, query)).toEqual(await answer(neo4j, query))
  })
})
