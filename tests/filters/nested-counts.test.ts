import { beforeAll, expect, it } from 'vitest'
import type { Graph, Row } from '../../cypher/engine/graph.ts'
import { answer, ask, counting, type Reply } from '../asking.ts'
import { acrossEngines, onEachEngine } from '../engines.ts'
import { held, type PortHeld } from './all-ports.ts'

/** Values and how many have each, the most frequent first and those of one count by their text in JSON, as facets and groups list them. */
function counted(values: readonly (string | null)[]): [value: string | null, count: number][] {
  const counts = new Map<string | null, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const name = ([value]: [string | null, number]) => JSON.stringify([value])
  return [...counts].sort((one, other) => other[1] - one[1] || (name(one) < name(other) ? -1 : 1))
}

const pairs = (values: readonly Reply[]) => values.map(({ value, count }) => [value, count])
const groupPairs = (nodes: readonly Reply[]) => nodes.map(({ keys, count }) => [keys[0].value, count])

onEachEngine('facets and groups of lists that hang on an entity', (graph) => {
  let ports: PortHeld[]
  beforeAll(async () => {
    ports = await held<PortHeld>(graph, 'Port')
  })

  it("facets of a country's ports count all of them, however short the page", async () => {
    const { country } = await answer(
      graph,
      '{ country(iso: "CHN") { ports(first: 1) { totalCount nodes { id } facets(fields: [PORT_KIND, REGION, MODES], first: 100) { field distinct values { value count } } } } }',
    )
    const chinese = ports.filter(({ countryId }) => countryId === 'country:CHN')
    expect(country.ports.totalCount).toBe(chinese.length)
    expect(country.ports.nodes).toHaveLength(1)
    const modes = chinese.flatMap((port) => ((port.modes as string[])?.length ? (port.modes as string[]) : [null]))
    const expected = [
      ['PORT_KIND', counted(chinese.map(({ portKind }) => portKind))],
      ['REGION', counted(chinese.map(({ regionId }) => (regionId as string | undefined) ?? null))],
      ['MODES', counted(modes)],
    ] as const
    expect(country.ports.facets).toHaveLength(3)
    for (const [place, [field, values]] of expected.entries()) {
      expect(country.ports.facets[place]).toMatchObject({ field, distinct: values.length })
      expect(pairs(country.ports.facets[place].values)).toEqual(values)
    }
  })

  it("groups of a country's ports are paged, the largest first", async () => {
    const query = (after: string) =>
      `{ country(iso: "CHN") { ports(first: 1) { groups(by: [PORT_KIND], first: 1${after}) { totalCount nodes { keys { dimension value } count } pageInfo { hasNextPage endCursor } } } } }`
    const found: Reply[] = []
    for (let after = ''; ; ) {
      const { country } = await answer(graph, query(after))
      const { totalCount, nodes, pageInfo } = country.ports.groups
      found.push(...nodes)
      if (!pageInfo.hasNextPage) {
        expect(totalCount).toBe(found.length)
        break
      }
      after = `, after: "${pageInfo.endCursor}"`
    }
    const chinese = ports.filter(({ countryId }) => countryId === 'country:CHN')
    expect(groupPairs(found)).toEqual(counted(chinese.map(({ portKind }) => portKind)))
    expect(new Set(found.map(({ keys }) => keys[0].dimension))).toEqual(new Set(['PORT_KIND']))
  })

  it('the filter of the list and its kinds apply to what is counted', async () => {
    const { country } = await answer(
      graph,
      `{ country(iso: "CHN") { ports(kinds: [SEAPORT, LAND_PORT], where: { region: ["region:CN-XJ", "region:CN-GX"] })
         { totalCount facets(fields: [PORT_KIND]) { values { value count } } groups(by: [REGION, PORT_KIND]) { nodes { count keys { value label } } } } } }`,
    )
    const chosen = ports.filter(
      ({ regionId, portKind }) =>
        ['region:CN-XJ', 'region:CN-GX'].includes(String(regionId)) && ['SEAPORT', 'LAND_PORT'].includes(portKind),
    )
    expect(chosen.length).toBeGreaterThan(5)
    expect(country.ports.totalCount).toBe(chosen.length)
    expect(pairs(country.ports.facets[0].values)).toEqual(counted(chosen.map(({ portKind }) => portKind)))
    const groups = country.ports.groups.nodes.map(({ keys, count }: Reply) => [
      keys.map(({ value }: Reply) => value).join(' '),
      count,
    ])
    expect(groups).toEqual(counted(chosen.map(({ regionId, portKind }) => `${regionId} ${portKind}`)))
    const labels = country.ports.groups.nodes.map(({ keys }: Reply) => keys[0].label)
    expect(new Set(labels)).toEqual(new Set(['Xinjiang', 'Guangxi']))
  })

  it.each([
    ['a filter that lets nothing pass', '{ country(iso: "CHN") { list: ports(where: { id: [] }) %s } }'],
    ['an empty list of kinds', '{ country(iso: "CHN") { list: ports(kinds: []) %s } }'],
    ['a list that is empty', '{ country(iso: "JPN") { list: borders %s } }'],
  ])('%s has no values and no groups', async (_, query) => {
    const dimension = query.includes('borders') ? 'LANDLOCKED' : 'PORT_KIND'
    const counts = `{ totalCount facets(fields: [${dimension}]) { distinct values { value } } groups(by: [${dimension}]) { totalCount nodes { count } } }`
    const { country } = await answer(graph, query.replace('%s', counts))
    expect(country.list).toEqual({
      totalCount: 0,
      facets: [{ distinct: 0, values: [] }],
      groups: { totalCount: 0, nodes: [] },
    })
  })

  it('the countries of a region are counted, and their areas summed up, as a filter of all countries does', async () => {
    const counts = `totalCount facets(fields: [LANDLOCKED]) { field distinct values { value label count } }
      groups(by: [LANDLOCKED], number: AREA_SQUARE_KILOMETRES) { totalCount nodes { count keys { value } number { known sum min max average } } }`
    const { node, countries } = await answer(
      graph,
      `{ node(id: "region:CENTRAL_ASIA") { ... on Region { countries { ${counts} } } } countries(where: { region: ["region:CENTRAL_ASIA"] }) { ${counts} } }`,
    )
    expect(node.countries).toEqual(countries)
    expect(node.countries.groups.nodes[0].number.known).toBe(5)
  })

  it("a country's railways are counted in each country in which they stop, as a filter of all railways does", async () => {
    const counts = `totalCount facets(fields: [COUNTRY, STATUS, GAUGE_MILLIMETRES]) { field distinct values { value label entity { id } count } }
      groups(by: [STATUS, COUNTRY], number: LENGTH_KILOMETRES, first: 50) { totalCount nodes { count keys { dimension value } number { known sum } } }`
    const { country, railways } = await answer(
      graph,
      `{ country(iso: "KAZ") { railways { ${counts} } } railways(where: { country: ["country:KAZ"] }) { ${counts} } }`,
    )
    expect(country.railways).toEqual(railways)
    const kazakh = country.railways.facets[0].values.find(({ value }: Reply) => value === 'country:KAZ')
    expect(kazakh.count).toBe(country.railways.totalCount)
    expect(country.railways.facets[0].distinct).toBeGreaterThan(1)
  })

  it('agreements are counted as of the day on which they are listed', async () => {
    const { country } = await answer(
      graph,
      `{ country(iso: "LAO") { now: agreements { totalCount facets(fields: [AGREEMENT_KIND], first: 100) { values { count } } }
         before: agreements(asOf: "1990") { totalCount facets(fields: [AGREEMENT_KIND], first: 100) { values { count } } } } }`,
    )
    for (const { totalCount, facets } of [country.now, country.before]) {
      expect(facets[0].values.reduce((sum: number, { count }: Reply) => sum + count, 0)).toBe(totalCount)
    }
    expect(country.now.totalCount).toBeGreaterThan(country.before.totalCount)
  })

  it('the counts of many lists take one statement, whatever is counted', async () => {
    const { graph: watched, statements } = counting(graph)
    const { countries } = await answer(
      watched,
      `{ countries(where: { region: ["region:CENTRAL_ASIA"] }) { nodes { iso3 ports
         { facets(fields: [PORT_KIND, MODES]) { values { value count } } groups(by: [REGION]) { totalCount } } } } }`,
    )
    const fetched = statements.filter(({ name }) => name === 'ports-of-country')
    expect(fetched).toHaveLength(1)
    expect(fetched[0]?.parameters.keys).toHaveLength(5)
    expect(statements.map(({ name }) => name)).not.toContain('ports-of-country-count')
    for (const { iso3, ports: list } of countries.nodes) {
      const its = ports.filter(({ countryId }) => countryId === `country:${iso3}`)
      expect(pairs(list.facets[0].values)).toEqual(counted(its.map(({ portKind }) => portKind)))
    }
  })

  it('a list is not read whole where nothing of it is counted', async () => {
    const { graph: watched, statements } = counting(graph)
    await answer(watched, '{ country(iso: "CHN") { name ports(first: 3) { nodes { id } } } }')
    const limits = statements
      .filter(({ name }) => name === 'ports-of-country')
      .map(({ parameters }) => parameters.limit)
    expect(limits).toEqual([4])
  })

  /** The same graph with more than 5,000 rows in what some statements answer to those who want so many. */
  function withLong(...names: readonly string[]): Graph {
    return {
      ...graph,
      async run(statement) {
        const rows = await graph.run(statement)
        if (!names.includes(statement.name) || Number(statement.parameters.limit) < 5_000) return rows
        return Array.from({ length: 5_001 }, (_, place) => rows[place % rows.length] as Row)
      },
    }
  }

  it.each([
    ['a country', '{ place: country(iso: "KAZ") { %s } }'],
    ['a region', '{ place: node(id: "region:CENTRAL_ASIA") { ... on Region { %s } } }'],
    ['a part of a country', '{ place: node(id: "region:CN-XJ") { ... on Region { %s } } }'],
  ])('more than 5,000 ports of %s are counted by the graph, as fewer are', async (_, place) => {
    const counts =
      'facets(fields: [PORT_KIND, COUNTRY, MODES]) { distinct values { value count } } groups(by: [REGION]) { nodes { count keys { value } } }'
    const lists = `all: ports { ${counts} } some: ports(kinds: [LAND_PORT, INLAND_PORT], where: { located: true }) { ${counts} }`
    const query = place.replace('%s', lists)
    const short = await answer(graph, query)
    expect(short.place.all.groups.nodes.length).toBeGreaterThan(0)
    const asked = ['ports-of-country', 'ports-of-region', 'ports-matching-of-country', 'ports-matching-of-region']
    const { graph: watched, statements } = counting(withLong(...asked))
    expect(await answer(watched, query)).toEqual(short)
    expect(statements.map(({ name }) => name)).toContain('entities-matching-groups')
  })

  it('another list of more than 5,000 is refused with a message, and what is beside its counts is answered', async () => {
    const { data, errors } = await ask(
      withLong('railways-of-country'),
      '{ country(iso: "KAZ") { railways(first: 1) { totalCount facets(fields: [STATUS]) { distinct } groups(by: [STATUS]) { nodes { count } } } } }',
    )
    expect(data?.country.railways).toMatchObject({
      totalCount: expect.any(Number),
      facets: null,
      groups: { nodes: null },
    })
    expect(errors?.map(({ path }) => path?.join('.')).toSorted()).toEqual([
      'country.railways.facets',
      'country.railways.groups.nodes',
    ])
    for (const { message, extensions } of errors ?? []) {
      expect(message).toContain('This list of country:KAZ holds more than 5000 entities')
      expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT' })
    }
  })

  it('cursors of groups are refused by groups of other dimensions and of other lists', async () => {
    const { country } = await answer(
      graph,
      '{ country(iso: "CHN") { ports { groups(by: [PORT_KIND], first: 1) { pageInfo { endCursor } } } } }',
    )
    const after = country.ports.groups.pageInfo.endCursor
    for (const query of [
      `{ country(iso: "CHN") { ports { groups(by: [REGION], after: "${after}") { totalCount } } } }`,
      `{ country(iso: "CHN") { ports(where: { portKind: [SEAPORT] }) { groups(by: [PORT_KIND], after: "${after}") { totalCount } } } }`,
      `{ ports { groups(by: [PORT_KIND], after: "${after}") { totalCount } } }`,
    ]) {
      const { errors } = await ask(graph, query)
      expect(errors?.[0]?.message).toContain('This cursor belongs to Country.ports.groups')
    }
  })
})

acrossEngines('facets and groups of lists that hang on an entity', ({ embedded, neo4j }) => {
  it.each([
    '{ country(iso: "CHN") { ports { facets(fields: [PORT_KIND, COUNTRY, REGION, MODES, BASIS, SOURCE], first: 50) { field distinct values { value label count } } } } }',
    '{ country(iso: "CHN") { regions { groups(by: [REGION_KIND, BASIS], first: 50) { totalCount nodes { count keys { value } } } } } }',
    '{ country(iso: "KAZ") { organizations { groups(by: [COUNTRY], first: 50) { totalCount nodes { count keys { value label } } } } } }',
    '{ country(iso: "CHN") { railways { groups(by: [COUNTRY, STATUS], number: LENGTH_KILOMETRES, first: 50) { nodes { count keys { value } number { sum average } } } } } }',
  ])('both engines give the same answer to %s', async (query) => {
    expect(await answer(embedded, query)).toEqual(await answer(neo4j, query))
  })
})
