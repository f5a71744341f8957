import { describe, expect, it } from 'vitest'
import type { ObservationRow } from '../../cypher/knowledge/claims/observation.ts'
import { obstacle, onceEach, type Wholes } from '../../cypher/knowledge/series/computable.ts'

/** A typical observation, with the given properties replaced. */
function observed(given: Partial<ObservationRow> & { readonly id: string }): ObservationRow {
  return {
    ...{
      claimKind: 'OBSERVATION',
      sortKey: given.id,
      predicate: 'exports to',
      basis: 'REFERENCE',
      citations: ['source:x'],
    },
    ...{ measure: 'EXPORT_VALUE', kind: 'LEVEL', unit: 'USD', comparator: 'EQUAL', flow: 'EXPORTS', value: '1' },
    ...{ reporterId: 'country:CHN', periodStart: '2023', periodEnd: '2023', periodLabel: '2023' },
    ...given,
  } as ObservationRow
}

const wholes: Wholes = new Map([
  ['country:VNM', ['organization:ASEAN']],
  ['country:CHN', ['region:WORLD']],
  ['commodity:0810.60', ['commodity:0810']],
])
const one = observed({ id: 'observation:one', partnerId: 'country:KAZ' })
const other = (given: Partial<ObservationRow>) => [
  one,
  observed({ id: 'observation:other', partnerId: 'country:RUS', ...given }),
]

describe('numbers that can be computed with', () => {
  it.each<[string, readonly ObservationRow[]]>([
    ['of several partners in one period', other({})],
    ['of several periods that are apart', other({ partnerId: 'country:KAZ', periodStart: '2022', periodEnd: '2022' })],
    ['of several reporters', other({ partnerId: 'country:KAZ', reporterId: 'country:MNG' })],
    [
      'of several goods',
      [observed({ id: 'a', commodityId: 'commodity:01' }), observed({ id: 'b', commodityId: 'commodity:02' })],
    ],
    [
      'of a whole and a part at different times',
      [
        observed({ id: 'a', partnerId: 'country:VNM' }),
        observed({ id: 'b', partnerId: 'organization:ASEAN', periodStart: '2022', periodEnd: '2022' }),
      ],
    ],
    [
      'without any period, of several partners',
      other({ periodStart: null, periodEnd: null }).map((row) => ({ ...row, periodStart: null, periodEnd: null })),
    ],
  ])('numbers %s can be computed with', (_, group) => {
    expect(obstacle(group, wholes, false)).toBeUndefined()
  })
})

describe('numbers that cannot be computed with', () => {
  it.each<[string, readonly ObservationRow[], string]>([
    [
      'of several units',
      other({ unit: 'CNY' }),
      'mixes units, USD and CNY: group by UNIT, or add `unit: ["USD"]` to `where`',
    ],
    [
      'of several kinds',
      other({ kind: 'GROWTH' }),
      'mixes kinds of number, LEVEL and GROWTH: group by KIND, or add `kind: [LEVEL]`',
    ],
    [
      'of several measures',
      other({ measure: 'IMPORT_VALUE' }),
      'mixes measures, EXPORT_VALUE and IMPORT_VALUE: group by MEASURE',
    ],
    [
      'of several directions',
      other({ flow: 'IMPORTS' }),
      'mixes directions of trade, EXPORTS and IMPORTS: group by FLOW',
    ],
    [
      'stated otherwise than equal',
      other({ comparator: 'MORE_THAN' }),
      'observation:other, which is stated as MORE_THAN: add `comparator: [EQUAL, ABOUT]` to `where`, or `inexact: true`',
    ],
    [
      'of one thing at one time',
      other({ partnerId: 'country:KAZ', value: '2' }),
      'two numbers for one thing at one time, observation:one (2023) and observation:other (2023)',
    ],
    [
      'of a year and its months',
      other({ partnerId: 'country:KAZ', periodEnd: '2023-07', periodLabel: 'Jan-Jul 2023' }),
      'two numbers for one thing at one time',
    ],
    [
      'of the world and a partner',
      other({ partnerId: null }),
      'holds a whole and its part, observation:other (2023) for all and observation:one (2023) for country:KAZ: choose with `partner`, or `hasPartner`',
    ],
    [
      'of an organization and its member',
      [observed({ id: 'a', partnerId: 'country:VNM' }), observed({ id: 'b', partnerId: 'organization:ASEAN' })],
      'for organization:ASEAN and a (2023) for country:VNM',
    ],
    [
      'of a region and its country',
      [observed({ id: 'a' }), observed({ id: 'b', reporterId: 'region:WORLD' })],
      'for region:WORLD and a (2023) for country:CHN: choose with `reporter`',
    ],
    [
      'of goods and a kind of them',
      [observed({ id: 'a', commodityId: 'commodity:0810.60' }), observed({ id: 'b', commodityId: 'commodity:0810' })],
      'choose with `commodity`',
    ],
    [
      'of a year and of months of it, of different partners',
      other({ periodEnd: '2023-07', periodLabel: 'Jan-Jul 2023' }),
      'mixes periods that overlap, observation:one (2023) and observation:other (Jan-Jul 2023): add `from` and `to`, or group by PERIOD',
    ],
    [
      'with a period and without',
      other({ periodStart: null, periodEnd: null, periodLabel: null }),
      'observation:other (no period)',
    ],
  ])('%s', (_, group, said) => {
    const { reason, add } = obstacle(group, wholes, false) ?? {}
    expect(`${reason}: ${add}`).toContain(said)
  })

  it('inexact numbers can be computed with if they are asked for', () => {
    expect(obstacle(other({ comparator: 'NEARLY' }), wholes, true)).toBeUndefined()
  })

  it('estimates and rounded numbers can be computed with, beside exact ones', () => {
    expect(obstacle(other({ comparator: 'ABOUT' }), wholes, false)).toBeUndefined()
  })
})

describe('numbers stated twice', () => {
  it('the same number for the same time counts once, however it is written', () => {
    const again = observed({
      id: 'observation:again',
      partnerId: 'country:KAZ',
      value: '1.0',
      periodStart: '2023-01-01',
      periodEnd: '2023-12-31',
    })
    expect(onceEach([one, again]).map(({ id }) => id)).toEqual(['observation:one'])
  })

  it.each<[string, Partial<ObservationRow>]>([
    ['another number', { value: '2' }],
    ['another comparator', { comparator: 'ABOUT' }],
    ['another time', { periodEnd: '2024' }],
    ['another unit', { unit: 'CNY' }],
  ])('a number stated twice counts twice with %s', (_, given) => {
    expect(onceEach(other({ partnerId: 'country:KAZ', ...given }))).toHaveLength(2)
  })
})
