import { describe, expect, it } from 'vitest'
import { coveredValues } from '../../schema/observations/covered-values.ts'
import { answer, ask } from '../asking.ts'
import { acrossEngines, onEachEngine } from '../engines.ts'

interface Covered {
  readonly dimension: string
  readonly value: string | null
  readonly label: string
  readonly count: number
  readonly undated: number
  readonly earliest: string | null
  readonly latest: string | null
  readonly sourceCount: number
  readonly citations: readonly { readonly paragraph: null; readonly source: { readonly id: string } }[]
}

const query = `query Coverage($by: [CoverageDimension!], $where: ObservationFilter, $first: Int = 100, $after: String) {
  coverage(by: $by, where: $where, first: $first, after: $after) {
    totalCount
    nodes { dimension value label count undated earliest latest sourceCount citations { paragraph source { id } } }
    pageInfo { hasNextPage endCursor }
  }
}`

onEachEngine('coverage', (graph) => {
  async function whole(variables: object = {}): Promise<Covered[]> {
    const rows: Covered[] = []
    for (let after: string | null = null; ; ) {
      const { coverage } = await answer(graph, query, { ...variables, after })
      rows.push(...coverage.nodes)
      if (!coverage.pageInfo.hasNextPage) {
        expect(rows).toHaveLength(coverage.totalCount)
        return rows
      }
      after = coverage.pageInfo.endCursor
    }
  }
  const observations = async (where?: object): Promise<number> =>
    (
      await answer(graph, 'query Count($where: ObservationFilter) { observations(where: $where) { totalCount } }', {
        ...(where && { where }),
      })
    ).observations.totalCount

  it('each value has as many observations as the list has with it', async () => {
    const rows = await whole()
    expect([...new Set(rows.map(({ dimension }) => dimension))]).toEqual([
      ...['MEASURE', 'REPORTER', 'PARTNER', 'COMMODITY', 'YEAR', 'SOURCE'],
    ])
    const total = await observations()
    for (const dimension of ['MEASURE', 'REPORTER', 'PARTNER', 'COMMODITY'])
      expect([
        dimension,
        rows.filter((row) => row.dimension === dimension).reduce((sum, { count }) => sum + count, 0),
      ]).toEqual([dimension, total])
    const fields = {
      MEASURE: 'measure',
      REPORTER: 'reporter',
      PARTNER: 'partner',
      COMMODITY: 'commodity',
      SOURCE: 'source',
    }
    for (const [dimension, field] of Object.entries(fields)) {
      const some = rows.filter((row) => row.dimension === dimension && row.value !== null)
      for (const { value, count } of [...some.slice(0, 3), ...some.slice(-2)])
        expect([dimension, value, await observations({ [field]: [value] })]).toEqual([dimension, value, count])
    }
  })

  it('a year has what touches it, and what has no period is undated and in no year', async () => {
    const years = await whole({ by: ['YEAR'] })
    const { claims } = await answer(
      graph,
      '{ claims(where: { hasMeasure: true }) { facets(fields: [YEAR], first: 100) { values { value count } } } }',
    )
    const [{ values }] = claims.facets as [{ values: { value: string | null; count: number }[] }]
    expect(values.length).toBeGreaterThan(10)
    for (const { value, count } of values)
      expect([value, years.find((year) => year.value === value)?.count]).toEqual([value, count])
    const undated = years.find(({ value }) => value === null)
    expect(undated).toMatchObject({ label: 'undated', earliest: null, latest: null })
    expect(undated?.undated).toBe(undated?.count)
    const measures = await whole({ by: ['MEASURE'] })
    expect(measures.reduce((sum, { undated }) => sum + undated, 0)).toBe(undated?.count)
  })

  it('the times of a value are those of its earliest and its latest period', async () => {
    const [row] = await whole({ by: ['MEASURE'], where: { measure: ['FDI_STOCK'] } })
    const { observations: found } = await answer(
      graph,
      '{ observations(first: 100, where: { measure: [FDI_STOCK] }) { nodes { period { start end } citations { source { id } } } } }',
    )
    type Node = { period: { start: string | null; end: string | null } | null; citations: { source: { id: string } }[] }
    const starts = found.nodes.flatMap(({ period }: Node) => period?.start ?? period?.end ?? []).sort()
    const ends = found.nodes.flatMap(({ period }: Node) => period?.end ?? period?.start ?? []).sort()
    expect([row?.count, row?.earliest, row?.latest]).toEqual([found.nodes.length, starts[0], ends.at(-1)])
    const cited = [
      ...new Set(found.nodes.flatMap(({ citations }: Node) => citations.map(({ source }) => source.id))),
    ].sort()
    expect(row?.citations.map(({ source }) => source.id)).toEqual(cited)
    expect(row?.citations.every(({ paragraph }) => paragraph === null)).toBe(true)
    expect(row?.sourceCount).toBe(cited.length)
  })

  it('`where` tells of what there are observations like that; what nothing has is not listed', async () => {
    const rows = await whole({
      by: ['REPORTER', 'YEAR'],
      where: { reporter: ['country:CHN'], measure: ['EXPORT_VALUE'] },
    })
    expect(rows.filter(({ dimension }) => dimension === 'REPORTER').map(({ value }) => value)).toEqual(['country:CHN'])
    expect(rows.filter(({ dimension }) => dimension === 'YEAR').length).toBeGreaterThan(1)
    expect(await whole({ where: { or: [] } })).toEqual([])
  })

  it('dimensions come in the order asked for, each once; none where none is asked for', async () => {
    const rows = await whole({ by: ['SOURCE', 'MEASURE', 'SOURCE'] })
    expect([...new Set(rows.map(({ dimension }) => dimension))]).toEqual(['SOURCE', 'MEASURE'])
    expect(new Set(rows.map(({ dimension, value }) => `${dimension} ${value}`)).size).toBe(rows.length)
    expect(await whole({ by: [] })).toEqual([])
  })

  it('pages of any length are the whole, however often they are asked for', async () => {
    const all = await whole({ by: ['MEASURE', 'SOURCE'] })
    for (let turn = 0; turn < 4; turn++) expect(await whole({ by: ['MEASURE', 'SOURCE'], first: 7 })).toEqual(all)
  })

  it('a cursor of other dimensions is refused', async () => {
    const { coverage } = await answer(graph, query, { by: ['MEASURE'], first: 1 })
    const { errors } = await ask(graph, query, { by: ['SOURCE'], after: coverage.pageInfo.endCursor })
    expect(errors?.[0]?.message).toContain('cursor')
  })
})

acrossEngines('coverage', ({ embedded, neo4j }) => {
  it('is the same', async () => {
    const [one, other] = await Promise.all([embedded, neo4j].map((graph) => answer(graph, query, {})))
    expect(one).toEqual(other)
  })
})

describe('values that observations have', () => {
  const row = { key: 'YEARS', sources: ['source:S1', 'source:S1', 'source:S2'], total: 2, dated: 2 }

  it('a period without an end reaches to this year, one without a beginning is its last year alone', () => {
    const years = (held: string) =>
      coveredValues('YEAR', [{ ...row, held, earliest: null, latest: null }], 2026).map(({ value }) => value)
    expect(years('2024/')).toEqual(['2024', '2025', '2026'])
    expect(years('/2024')).toEqual(['2024'])
    expect(years('2022/2024')).toEqual(['2022', '2023', '2024'])
    expect(years('2030/')).toEqual(['2030'])
    expect(years('/')).toEqual([null])
  })

  it('a whole year is later than a month of it', () => {
    const [found] = coveredValues(
      'MEASURE',
      [
        { ...row, held: 'FDI_STOCK', earliest: '2013-05', latest: '2023-07~' },
        { ...row, held: 'FDI_STOCK', earliest: '2013', latest: '2023~' },
      ],
      2026,
    )
    expect(found).toEqual({
      ...{ value: 'FDI_STOCK', count: 4, undated: 0, earliest: '2013', latest: '2023' },
      sources: ['source:S1', 'source:S2'],
    })
  })
})
