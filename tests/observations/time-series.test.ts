import { beforeAll, expect, it } from 'vitest'
import { answer, type Reply } from '../asking.ts'
import { onEachEmptyEngine, onEachEngine } from '../engines.ts'
import { plantObservations, plantPorts } from '../filters/many-ports.ts'

onEachEngine('time series of the data', (graph) => {
  it('a yearly data set gives one point a year, each with its observation', async () => {
    const { timeSeries } = await answer(
      graph,
      '{ timeSeries(reporter: "country:CHN", measure: EXPORT_VALUE, unit: ["USD"]) { source { id } basis cadence unit gaps partner { id } points { value period { label } observation { id value } } } }',
    )
    const [factbook] = timeSeries
    expect(factbook).toMatchObject({
      source: { id: 'source:world-factbook' },
      cadence: 'YEAR',
      unit: 'USD',
      gaps: 0,
      partner: null,
    })
    const labels = factbook.points.map(({ period }: Reply) => period.label)
    expect(labels).toEqual(labels.toSorted())
    for (const { value, observation } of factbook.points) expect(observation.value).toBe(value)
  })

  it('time series keep sources, units and rhythms apart', async () => {
    const { timeSeries } = await answer(
      graph,
      '{ timeSeries(reporter: "country:CHN", partner: "organization:ASEAN", measure: TRADE_VALUE) { source { id } basis cadence unit points { observation { id } } } }',
    )
    expect(timeSeries.length).toBeGreaterThan(2)
    const names = timeSeries.map(
      ({ source, basis, cadence, unit }: Reply) => `${source.id} ${basis} ${cadence} ${unit}`,
    )
    expect(new Set(names).size).toBe(names.length)
  })

  it('a time series of a partner holds no number for the world, and the other way round', async () => {
    const { world, asean } = await answer(
      graph,
      `{ world: timeSeries(reporter: "country:CHN", measure: TRADE_VALUE) { points { observation { partner { id } } } }
         asean: timeSeries(reporter: "country:CHN", measure: TRADE_VALUE, partner: "organization:ASEAN") { points { observation { partner { id } } } } }`,
    )
    const partners = (series: Reply) =>
      new Set(
        series.flatMap(({ points }: Reply) => points.map(({ observation }: Reply) => observation?.partner?.id ?? null)),
      )
    expect(partners(world)).toEqual(new Set([null]))
    expect(partners(asean)).toEqual(new Set(['organization:ASEAN']))
  })
})

onEachEmptyEngine('time series of numbers just written', (graph) => {
  beforeAll(async () => {
    await plantPorts(graph, [{ id: 'port:X', name: 'X' }])
    await graph.write({
      name: 'source',
      text: "UNWIND ['source:x', 'source:y'] AS id MERGE (source:Source {id: id}) SET source.title = id, source.basis = 'STATED'",
      parameters: {},
      keyed: false,
    })
    const year = (id: string, value: string, label: string, source = 'source:x') => ({
      ...{
        id,
        value,
        source,
        citations: [source],
        reporterId: 'port:X',
        periodStart: label,
        periodEnd: label,
        periodLabel: label,
      },
    })
    await plantObservations(graph, [
      year('observation:a', '1.10', '2020'),
      year('observation:b', '3', '2022'),
      { ...year('observation:c', '4', '2022', 'source:y') },
    ])
  })

  it('a time series of numbers just written shows the gap and the disagreement', async () => {
    const { timeSeries } = await answer(
      graph,
      '{ timeSeries(reporter: "port:X", measure: EXPORT_VALUE) { source { id } gaps points { value period { label start end } observation { id } } } }',
    )
    expect(timeSeries).toEqual([
      {
        source: { id: 'source:x' },
        gaps: 1,
        points: [
          {
            value: '1.10',
            period: { label: '2020', start: '2020', end: '2020' },
            observation: { id: 'observation:a' },
          },
          { value: null, period: { label: '2021', start: '2021-01-01', end: '2021-12-31' }, observation: null },
          { value: '3', period: { label: '2022', start: '2022', end: '2022' }, observation: { id: 'observation:b' } },
        ],
      },
      {
        source: { id: 'source:y' },
        gaps: 0,
        points: [
          { value: '4', period: { label: '2022', start: '2022', end: '2022' }, observation: { id: 'observation:c' } },
        ],
      },
    ])
  })
})
