import { describe, expect, it } from 'vitest'
import type { ObservationRow } from '../../cypher/knowledge/claims/observation.ts'
import { seriesFrom } from '../../cypher/knowledge/series/series.ts'

let written = 0
function observed(
  periodStart: string | null,
  periodEnd: string | null,
  given: Partial<ObservationRow> = {},
): ObservationRow {
  written += 1
  return {
    ...{
      id: `observation:${written}`,
      claimKind: 'OBSERVATION',
      sortKey: String(written).padStart(3, '0'),
      predicate: 'exports',
    },
    ...{
      basis: 'REFERENCE',
      citations: ['source:a'],
      measure: 'EXPORT_VALUE',
      kind: 'LEVEL',
      unit: 'USD',
      comparator: 'EQUAL',
    },
    ...{
      reporterId: 'country:CHN',
      value: String(written),
      periodStart,
      periodEnd,
      periodLabel: `${periodStart}/${periodEnd}`,
    },
    ...given,
  } as ObservationRow
}
const shape = (observations: readonly ObservationRow[]) =>
  seriesFrom(observations).map(({ cadence, points }) => [
    cadence,
    points.map(({ period, observation }) => (observation ? observation.id : `gap ${period.periodLabel}`)),
  ])

describe('the shape of time series', () => {
  it('years without a number between the first and the last are gaps', () => {
    const [a, b, c] = [observed('2019', '2019'), observed('2020-01-01', '2020-12-31'), observed('2023', '2023')]
    expect(shape([c, a, b])).toEqual([['YEAR', [a.id, b.id, 'gap 2021', 'gap 2022', c.id]]])
  })

  it('months without a number are gaps, even across the end of a year', () => {
    const [a, b] = [observed('2023-11-01', '2023-11-30'), observed('2024-02-01', '2024-02-29')]
    expect(shape([a, b])).toEqual([['MONTH', [a.id, 'gap Dec 2023', 'gap Jan 2024', b.id]]])
  })

  it('quarters without a number are gaps', () => {
    const [a, b] = [observed('2023-01', '2023-03'), observed('2023-07', '2023-09')]
    expect(shape([a, b])).toEqual([['QUARTER', [a.id, 'gap Apr-Jun 2023', b.id]]])
  })

  it('the same months of each year form a series apart from whole years', () => {
    const [a, b, year] = [
      observed('2021-01-01', '2021-07-31'),
      observed('2023-01-01', '2023-07-31'),
      observed('2022', '2022'),
    ]
    expect(shape([a, year, b])).toEqual([
      ['PART_OF_YEAR', [a.id, 'gap Jan-Jul 2022', b.id]],
      ['YEAR', [year.id]],
    ])
  })

  it('a series whose periods follow no rhythm has no gaps', () => {
    const [a, b] = [observed('2013', '2023'), observed(null, '2023-03-31')]
    expect(shape([a, b])).toEqual([['IRREGULAR', [b.id, a.id]]])
  })

  it('two numbers of one source for one period stay two points', () => {
    const [a, b, c] = [observed('2022', '2022'), observed('2023', '2023'), observed('2023', '2023')]
    expect(shape([a, b, c])).toEqual([['YEAR', [a.id, b.id, c.id]]])
  })

  it.each<[string, Partial<ObservationRow>]>([
    ['sources', { citations: ['source:b#3'] }],
    ['units', { unit: 'CNY' }],
    ['bases', { basis: 'DERIVED' }],
    ['partners', { partnerId: 'country:KAZ' }],
  ])('numbers of different %s form different series, and nothing is averaged', (_, given) => {
    const [a, b] = [observed('2023', '2023'), observed('2023', '2023', given)]
    expect(new Set(shape([a, b]).map(([, points]) => String(points)))).toEqual(new Set([a.id, b.id]))
  })
})
