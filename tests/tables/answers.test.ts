import { parse } from 'csv-parse/sync'
import { beforeAll, expect, it } from 'vitest'
import { answer } from '../asking.ts'
import { onEachEngine } from '../engines.ts'
import { served } from '../serving/serving.ts'

type Line = Readonly<Record<string, string>>

onEachEngine('groups, series, ways and comparisons as tables', (graph) => {
  let address = ''
  beforeAll(async () => {
    address = await served(graph)
  })
  const rows = async (path: string): Promise<Line[]> => {
    const response = await fetch(`${address}/table/${path}`)
    expect([path, response.status]).toEqual([path, 200])
    return parse(await response.text(), { columns: true })
  }

  it('a group tells how many it has, of how many the number is known, and of how many it is not', async () => {
    const grouped = await rows('corridorsGrouped.csv?by=STATUS&number=LENGTH_KILOMETRES')
    const { corridors } = await answer(
      graph,
      '{ corridors { totalCount groups(by: [STATUS], number: LENGTH_KILOMETRES, first: 100) { nodes { count keys { value } number { known sum } } } } }',
    )
    type Group = { count: number; keys: { value: string }[]; number: { known: number; sum: string } | null }
    expect(
      grouped.map(({ dimension, value, count, known, unknown, sum }) => [dimension, value, count, known, unknown, sum]),
    ).toEqual(
      corridors.groups.nodes.map(({ count, keys: [key], number }: Group) => [
        ...['STATUS', key?.value ?? '', String(count), String(number?.known ?? 0)],
        ...[String(count - (number?.known ?? 0)), number?.sum ?? ''],
      ]),
    )
    expect(grouped.some(({ unknown }) => Number(unknown) > 0)).toBe(true)
  })

  it('what is not asked for is empty, and is not none', async () => {
    const [first] = await rows('corridorsGrouped.csv?by=STATUS')
    expect(first).toMatchObject({ known: '', unknown: '', sum: '', dimension_2: '', value_2: '', label_2: '' })
  })

  it('groups that fill several pages come whole, by two dimensions', async () => {
    const grouped = await rows('portsGrouped.csv?by=COUNTRY,PORT_KIND')
    const { ports } = await answer(graph, '{ ports { totalCount groups(by: [COUNTRY, PORT_KIND]) { totalCount } } }')
    expect(grouped).toHaveLength(ports.groups.totalCount)
    expect(grouped.length).toBeGreaterThan(100)
    expect(grouped.reduce((sum, { count }) => sum + Number(count), 0)).toBe(ports.totalCount)
    expect(grouped.find(({ value, value_2 }) => value === 'country:CHN' && value_2 === 'SEAPORT')).toMatchObject({
      label: 'China',
      label_zh: '中国',
    })
  })

  it('numbers that belong together are summed up with what they rest on, and others say what keeps them apart', async () => {
    const search = 'measure=EXPORT_VALUE&reporter=CHN'
    const [mixed] = await rows(`observationsGrouped.csv?by=REPORTER&${search}`)
    expect(mixed).toMatchObject({ label: 'China', sum: '', known: '' })
    expect([mixed?.reason, mixed?.add]).not.toContain('')
    const all = await rows(`observationsGrouped.csv?by=SOURCE,PERIOD&${search}&kind=LEVEL&unit=USD`)
    const summed = all.filter(({ sum }) => sum !== '')
    expect(summed.length).toBeGreaterThan(0)
    for (const { value, sum, known, source_id, licence, basis } of summed) {
      expect(Number(known)).toBeGreaterThan(0)
      expect(source_id?.split('; ')).toContain(value)
      expect([sum, licence, basis]).not.toContain('')
    }
  })

  it('groups are filtered as their list is, and a wrong dimension is named with the right ones', async () => {
    const [one, ...others] = await rows('portsGrouped.csv?by=COUNTRY&country=CHN')
    expect([one?.value, others]).toEqual(['country:CHN', []])
    const response = await fetch(`${address}/table/portsGrouped.csv?by=COLOUR`)
    expect([response.status, (await response.json()).errors[0].extensions.parameter]).toEqual([400, 'by'])
  })

  it('a series has a row for each period, and a gap is a row without a number', async () => {
    const points = await rows('timeSeries.csv?reporter=CHN&measure=EXPORT_VALUE')
    const { timeSeries } = await answer(
      graph,
      '{ timeSeries(reporter: "country:CHN", measure: EXPORT_VALUE) { source { id } points { value period { label } observation { id comparator } } } }',
    )
    type Point = {
      value: string | null
      period: { label: string }
      observation: { id: string; comparator: string } | null
    }
    expect(
      points.map(({ series, series_source_id, period_label, value, observation_id, comparator }) => [
        ...[series, series_source_id, period_label, value, observation_id, comparator],
      ]),
    ).toEqual(
      timeSeries.flatMap(({ source, points }: { source: { id: string }; points: Point[] }, place: number) =>
        points.map(({ value, period, observation }) => [
          ...[
            String(place + 1),
            source.id,
            period.label,
            value ?? '',
            observation?.id ?? '',
            observation?.comparator ?? '',
          ],
        ]),
      ),
    )
    expect(points.every(({ value, source_id }) => (value === '') === (source_id === ''))).toBe(true)
  })

  it('a route has a row for each leg, each with its source; where there is no way the table is empty', async () => {
    const legs = await rows('route.csv?from=CNCQI&to=CNHRS')
    const { route } = await answer(
      graph,
      '{ route(from: "port:CNCQI", to: "port:CNHRS") { kilometres legs { to { id } } } }',
    )
    expect(legs.map(({ leg, to_id }) => [leg, to_id])).toEqual(
      route.legs.map(({ to }: { to: { id: string } }, place: number) => [String(place + 1), to.id]),
    )
    expect(legs[0]?.route_kilometres).toBe(String(route.kilometres))
    expect(legs.every(({ source_id, basis }) => source_id && basis)).toBe(true)
    expect(await rows('route.csv?from=KOR&to=CHN&modes=RAIL')).toEqual([])
  })

  it('several routes and several chains are told apart by their numbers', async () => {
    const routes = await rows('routes.csv?from=CNCQI&to=CNHRS')
    expect(routes.filter(({ leg }) => leg === '1').map(({ route }) => Number(route))).toEqual(
      Array.from({ length: Number(routes.at(-1)?.route) }, (_, place) => place + 1),
    )
    const steps = await rows('paths.csv?from=CHN&to=UZB')
    const { paths } = await answer(graph, '{ paths(from: "country:CHN", to: "country:UZB", first: 25) { length } }')
    expect(steps.filter(({ step }) => step === '1').map(({ path_length }) => Number(path_length))).toEqual(
      paths.map(({ length }: { length: number }) => length),
    )
  })

  it('a way by sea is one row, and each passage on it has what it costs when that is closed', async () => {
    const [way, ...others] = await rows('seaRoute.csv?from=CNSHG&to=NLRTM')
    expect([others, way?.note]).not.toContain('')
    const passages = await rows('passagesBetween.csv?from=CNSHG&to=NLRTM')
    expect(passages.map(({ passage_id }) => passage_id).join('; ')).toBe(way?.passages_ids)
    expect(passages.find(({ passage_name }) => passage_name?.includes('Suez'))).toMatchObject({
      detour_kilometres: expect.stringMatching(/^\d+$/),
    })
  })

  it('numbers of two sides stand side by side, and all sources of both are named', async () => {
    const [first, ...others] = await rows('compareNumbers.csv?left=VNM&right=THA')
    expect(others.length).toBeGreaterThan(0)
    expect([first?.left_values, first?.right_values, first?.source_id, first?.licence]).not.toContain('')
    const relations = await rows('compareRelations.csv?left=VNM&right=THA&relations=MEMBER_OF')
    expect(relations.find(({ entity_id }) => entity_id === 'organization:ASEAN')).toMatchObject({
      relation: 'MEMBER_OF',
      left_basis: expect.stringMatching(/./),
      right_basis: expect.stringMatching(/./),
    })
  })

  it('what comes whole can be cut, is counted, and has no cursors', async () => {
    const whole = await rows('timeSeries.csv?reporter=CHN&measure=EXPORT_VALUE')
    expect(await rows('timeSeries.csv?reporter=CHN&measure=EXPORT_VALUE&first=2')).toEqual(whole.slice(0, 2))
    const head = await fetch(`${address}/table/timeSeries.csv?reporter=CHN&measure=EXPORT_VALUE`, { method: 'HEAD' })
    expect(head.headers.get('x-total-count')).toBe(String(whole.length))
    for (const search of ['after=x', 'columns=cursor'])
      expect((await fetch(`${address}/table/timeSeries.csv?reporter=CHN&measure=EXPORT_VALUE&${search}`)).status).toBe(
        400,
      )
  })

  it('they are the same however often they are asked for', async () => {
    for (const path of [
      'observationsGrouped.csv?by=REPORTER&measure=FDI_STOCK',
      'timeSeries.csv?reporter=CHN&measure=FDI_STOCK',
    ]) {
      const first = await rows(path)
      for (let turn = 0; turn < 4; turn++) expect(await rows(path)).toEqual(first)
    }
  })
})
