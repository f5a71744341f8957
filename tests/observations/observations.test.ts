import { Decimal } from 'decimal.js'
import { beforeAll, expect, it, vi } from 'vitest'
import { answer, counting, type Reply } from '../asking.ts'
import { acrossEngines, onEachEngine } from '../engines.ts'
import { allPages, held } from '../filters/all-ports.ts'

type Held = Readonly<Record<string, unknown>> & {
  readonly id: string
  readonly sortKey: string
  readonly value: string
  readonly citations: readonly string[]
  readonly periodStart?: string | null
  readonly periodEnd?: string | null
}

const lastDay = (date: string) => (date.length === 4 ? `${date}-12-31` : date)
const overlaps = (from: string, to: string) => (one: Held) =>
  (one.periodStart ?? one.periodEnd ?? null) !== null &&
  (one.periodStart ?? '0000') <= lastDay(to) &&
  (one.periodEnd ? `${one.periodEnd}~` : '~') >= from

onEachEngine('observations', (graph) => {
  let all: Held[]
  beforeAll(async () => {
    all = await held<Held>(graph, 'Observation')
  })

  it.each<[string, (one: Held) => boolean]>([
    ['{ not: { id: [] } }', () => true],
    ['{ partnerKind: [COUNTRY] }', (one) => String(one.partnerId).startsWith('country:')],
    ['{ not: { reporterKind: [COUNTRY, REGION] } }', (one) => !/^(country|region):/.test(String(one.reporterId))],
    ['{ reporter: ["country:CHN"], unit: ["USD"] }', (one) => one.reporterId === 'country:CHN' && one.unit === 'USD'],
    ['{ partner: ["organization:ASEAN"] }', (one) => one.partnerId === 'organization:ASEAN'],
    ['{ commodity: ["commodity:0810.60"] }', (one) => one.commodityId === 'commodity:0810.60'],
    ['{ source: ["source:S2"] }', (one) => one.citations.some((citation) => citation.startsWith('source:S2#'))],
    ['{ measure: [FDI_FLOW, FDI_STOCK] }', (one) => ['FDI_FLOW', 'FDI_STOCK'].includes(String(one.measure))],
    ['{ basis: [DERIVED], kind: [LEVEL] }', (one) => one.basis === 'DERIVED' && one.kind === 'LEVEL'],
    ['{ from: "2013", to: "2013" }', overlaps('2013', '2013')],
    [
      '{ from: "2023-06-30", to: "2023-06-30", basis: [STATED] }',
      (one) => one.basis === 'STATED' && overlaps('2023-06-30', '2023-06-30')(one),
    ],
    ['{ from: "2024-01-01" }', overlaps('2024-01-01', '9999')],
    ['{ to: "2012" }', overlaps('0000', '2012')],
    ['{ not: { comparator: [EQUAL] } }', (one) => one.comparator !== 'EQUAL'],
    [
      '{ hasCommodity: true, hasPartner: false }',
      (one) => (one.commodityId ?? null) !== null && (one.partnerId ?? null) === null,
    ],
    [
      '{ or: [{ source: ["source:S1"] }, { commodity: ["commodity:0810.60"] }] }',
      (one) =>
        one.commodityId === 'commodity:0810.60' || one.citations.some((citation) => citation.startsWith('source:S1#')),
    ],
    [
      '{ unit: ["USD"], value: { atLeast: "3508000000000" } }',
      (one) => one.unit === 'USD' && new Decimal(one.value).gte('3508000000000'),
    ],
    [
      '{ unit: ["percent"], value: { moreThan: "65.1", lessThan: "65.2" } }',
      (one) => one.unit === 'percent' && new Decimal(one.value).gt('65.1') && new Decimal(one.value).lt('65.2'),
    ],
    ['{ attributedTo: ["person:LYU"] }', (one) => one.attributedToId === 'person:LYU'],
  ])(
    'the filter %s answers exactly the observations that pass it, the strongest evidence first',
    async (where, passes) => {
      const expected = all.filter(passes).map(({ id }) => id)
      expect(await allPages(graph, 'observations', `where: ${where}`)).toEqual(expected)
      const { observations } = await answer(graph, `{ observations(where: ${where}, first: 1) { totalCount } }`)
      expect(observations.totalCount).toBe(expected.length)
    },
  )

  it('observations filtered by a filter of reporters are those of the reporters that pass it', async () => {
    const found = await allPages(
      graph,
      'observations',
      'where: { measure: [EXPORT_VALUE], reporterCountry: { region: ["region:CENTRAL_ASIA"] } }',
    )
    const five = ['country:KAZ', 'country:KGZ', 'country:TJK', 'country:TKM', 'country:UZB']
    const expected = all.filter((one) => one.measure === 'EXPORT_VALUE' && five.includes(String(one.reporterId)))
    expect(found).toEqual(expected.map(({ id }) => id))
    expect(found.length).toBeGreaterThan(4)
  })

  it('observations are sorted by their exact values within one unit', async () => {
    const args = 'where: { unit: ["percent"] }, orderBy: [{ field: VALUE, direction: DESC }]'
    const byId = new Map(all.map((one) => [one.id, new Decimal(one.value)]))
    const found = await allPages(graph, 'observations', args)
    expect(found.length).toBe(all.filter(({ unit }) => unit === 'percent').length)
    for (const [place, id] of found.slice(1).entries()) {
      expect(byId.get(found[place] as unknown as string)?.gte(byId.get(id as unknown as string) as Decimal)).toBe(true)
    }
  })

  it('observations grouped by partner sum up trade, each sum with its observations', async () => {
    const {
      observations: { groups },
    } = await answer(
      graph,
      `{ observations(where: { reporter: ["country:KAZ"], measure: [PARTNER_SHARE], flow: [EXPORTS], basis: [REFERENCE] }) { groups(by: [PARTNER])
         { totalCount nodes { count keys { value } values { ... on ObservationSummary { unit known sum min max average comparators largest { id } } } observations { totalCount nodes { id value } } } } } }`,
    )
    expect(groups.totalCount).toBe(5)
    for (const { count, values, observations } of groups.nodes) {
      expect([count, values.known, observations.totalCount]).toEqual([1, 1, 1])
      expect([values.sum, values.min, values.max, values.average]).toEqual(Array(4).fill(observations.nodes[0].value))
      expect(values).toMatchObject({
        unit: 'percent',
        comparators: ['ABOUT'],
        largest: { id: observations.nodes[0].id },
      })
    }
  })

  it('observations of several reporters add up exactly', async () => {
    const where =
      '{ measure: [EXPORT_VALUE], kind: [LEVEL], unit: ["USD"], basis: [REFERENCE], from: "2023", to: "2023", reporterCountry: { region: ["region:CENTRAL_ASIA"] } }'
    const {
      observations: { groups },
    } = await answer(
      graph,
      `{ observations(where: ${where}) { groups(by: [PERIOD]) { nodes { keys { value } values { ... on ObservationSummary { known sum average smallest { reporter { id } } } } observations(first: 100) { nodes { value } } } } } }`,
    )
    const [group] = groups.nodes
    const sum = group.observations.nodes.reduce((total: Decimal, { value }: Reply) => total.plus(value), new Decimal(0))
    const many = group.observations.nodes.length
    expect(many).toBeGreaterThan(3)
    expect(group.values.known).toBe(many)
    expect(group.values.sum).toBe(sum.toFixed())
    expect(group.values.average).toBe(sum.dividedBy(many).toFixed())
  })

  it.each([
    ['units', 'reporter: ["country:CHN"]', 'MEASURE', 'mixes units'],
    [
      'two sources that disagree',
      'reporter: ["country:CHN"], partner: ["organization:ASEAN"], unit: ["percent/year"], measure: [TRADE_VALUE], comparator: [EQUAL]',
      'PARTNER',
      'two numbers for one thing at one time',
    ],
    [
      'a whole and its parts',
      'measure: [EXPORT_VALUE], unit: ["USD"], from: "2023", to: "2023", basis: [REFERENCE]',
      'UNIT',
      'holds a whole and its part',
    ],
  ])(
    'across %s are not computed with: that group says why and what to add, the others have theirs',
    async (_, where, dimension, said) => {
      const query = (selection: string) =>
        `{ observations(where: { ${where} }) { groups(by: [${dimension}]) { nodes { count ${selection} } } } }`
      const counted = await answer(graph, query(''))
      const {
        observations: { groups: list },
      } = await answer(
        graph,
        query('values { __typename ... on NotComparable { reason add } ... on ObservationSummary { known } }'),
      )
      const groups: readonly Reply[] = list.nodes
      expect(groups.map(({ count }) => ({ count }))).toEqual(counted.observations.groups.nodes)
      const apart = groups.filter(({ values }) => values.__typename === 'NotComparable')
      expect(apart[0].values.reason).toContain(said)
      expect(apart[0].values.add).not.toBe('')
      for (const { values } of groups)
        if (!apart.some((one) => one.values === values)) expect(values.known).toBeGreaterThan(0)
    },
  )

  it('observations stated as over or nearly are computed with only if that is asked for', async () => {
    const inexact = all.find(
      ({ comparator, kind }) => comparator !== 'EQUAL' && comparator !== 'ABOUT' && kind === 'LEVEL',
    )
    const query = (more: string) =>
      `{ observations(where: { id: ["${inexact?.id}"] }) { groups(by: [UNIT]${more}) { nodes { values { ... on NotComparable { reason add } ... on ObservationSummary { max comparators } } } } } }`
    const exact = await answer(graph, query(''))
    expect(exact.observations.groups.nodes[0].values.add).toContain(
      'add `comparator: [EQUAL, ABOUT]` to `where`, or `inexact: true`',
    )
    const {
      observations: { groups },
    } = await answer(graph, query(', inexact: true'))
    expect(groups.nodes).toEqual([{ values: { max: inexact?.value, comparators: [inexact?.comparator] } }])
  })

  it('observations that do not add up have no sum, but a smallest and a largest value', async () => {
    const {
      observations: { groups },
    } = await answer(
      graph,
      '{ observations(where: { kind: [GROWTH], id: ["observation:F004"] }) { groups(by: [UNIT]) { nodes { values { ... on ObservationSummary { sum min max } } } } } }',
    )
    expect(groups.nodes).toEqual([{ values: { sum: null, min: '8.8', max: '8.8' } }])
  })

  it('facets and groups of observations count those that pass the filter, also within a group', async () => {
    const { observations } = await answer(
      graph,
      `{ observations(where: { reporter: ["country:KAZ"], basis: [REFERENCE] }, first: 1) { totalCount facets(fields: [MEASURE, FLOW]) { field distinct values { value count } }
         groups(by: [MEASURE], first: 1) { nodes { count keys { dimension value } observations(first: 1) { totalCount facets(fields: [MEASURE]) { values { value count } } groups(by: [FLOW]) { nodes { count } } } } } } }`,
    )
    const kazakh = all.filter(({ reporterId, basis }) => reporterId === 'country:KAZ' && basis === 'REFERENCE')
    expect(observations.totalCount).toBe(kazakh.length)
    const [measures, flows] = observations.facets
    expect(measures).toMatchObject({ field: 'MEASURE', distinct: new Set(kazakh.map(({ measure }) => measure)).size })
    for (const { value, count } of flows.values) {
      expect(kazakh.filter(({ flow }) => (flow ?? null) === value).length).toBe(count)
    }
    const [group] = observations.groups.nodes
    expect(group.keys).toEqual([{ dimension: 'MEASURE', value: measures.values[0].value }])
    expect(group.observations.totalCount).toBe(group.count)
    expect(group.observations.facets).toEqual([{ values: [measures.values[0]] }])
    const parts = group.observations.groups.nodes.map(({ count }: Reply) => count)
    expect(parts.reduce((sum: number, count: number) => sum + count, 0)).toBe(group.count)
  })

  it('observations that nothing can be have no facets and no groups, and nothing is asked for them', async () => {
    const { graph: watched, statements } = counting(graph)
    const { observations } = await answer(
      watched,
      '{ observations(where: { id: [] }) { totalCount facets(fields: [UNIT]) { distinct values { value } } groups(by: [UNIT]) { totalCount nodes { count } } } }',
    )
    expect(observations).toEqual({
      totalCount: 0,
      facets: [{ distinct: 0, values: [] }],
      groups: { totalCount: 0, nodes: [] },
    })
    expect(statements).toEqual([])
  })

  it('observations are not fetched where only their facets are asked for', async () => {
    const { graph: watched, statements } = counting(graph)
    await answer(watched, '{ observations { facets(fields: [UNIT, MEASURE]) { distinct } } }')
    expect(statements.map(({ name }) => name)).toEqual(['observations-matching-groups'])
  })

  it('what the observations are about is worked out once for all groups', async () => {
    const worked = vi.spyOn(JSON, 'stringify')
    const grouped = async (first: number) => {
      worked.mockClear()
      await answer(
        graph,
        `{ observations { groups(by: [REPORTER, MEASURE], first: ${first}) { nodes { values { __typename } } } } }`,
      )
      return worked.mock.calls.filter(([value]) => 'among' in Object(value)).length
    }
    const forOne = await grouped(1)
    expect(forOne).toBeGreaterThan(10)
    expect(await grouped(50)).toBe(forOne)
    worked.mockRestore()
  })

  it('the observations of all groups take no more statements than those of one', async () => {
    const sent = async (first: number) => {
      const counted = counting(graph)
      await answer(
        counted.graph,
        `{ observations(where: { reporter: ["country:KAZ"], measure: [PARTNER_SHARE], basis: [REFERENCE] }) { groups(by: [PARTNER, FLOW], first: ${first}) { nodes { keys { label } values { ... on ObservationSummary { max } } } } } }`,
      )
      return counted.statements.map(({ name }) => name)
    }
    expect(await sent(10)).toEqual(await sent(1))
    expect((await sent(10)).length).toBeLessThanOrEqual(5)
  })
})

acrossEngines('observations', ({ embedded, neo4j }) => {
  it.each([
    '{ observations(first: 50, orderBy: [{ field: UNIT }, { field: PERIOD, direction: DESC }, { field: REPORTER }]) { totalCount nodes { id value } pageInfo { endCursor } } }',
    '{ observations { groups(by: [MEASURE, UNIT], first: 100) { totalCount nodes { count keys { value label } } } } }',
    '{ timeSeries(reporter: "country:CHN", partner: "organization:ASEAN", measure: TRADE_VALUE) { source { id } cadence unit gaps points { value period { label } } } }',
    '{ compare(left: "country:KAZ", right: "country:UZB") { numbers(first: 100) { totalCount nodes { measure unit difference left { id } right { id } } } relations(held: ANY, first: 100) { totalCount nodes { relation direction entity { id } left { basis } right { basis } } } } }',
  ])('both engines give the same answer to %s', async (query) => {
    expect(await answer(embedded, query)).toEqual(await answer(neo4j, query))
  })
})
