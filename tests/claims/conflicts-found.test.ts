import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Graph } from '../../cypher/engine/graph.ts'
import { answer } from '../asking.ts'
import { onEachEmptyEngine } from '../engines.ts'
import { type Planted, plantGround, plantObservations, plantStatement, uproot } from './planted-claims.ts'

async function reasons(graph: Graph): Promise<string[]> {
  const { conflicts } = await answer(graph, '{ conflicts(first: 100) { nodes { reason claims { id } } } }')
  return conflicts.nodes.map(({ reason, claims }: { reason: string; claims: { id: string }[] }) => {
    return `${reason} ${claims.map(({ id }) => id.replace(/^\w+:/, '')).join(' ')}`
  })
}

const growth = { kind: 'GROWTH', unit: 'percent' }
const exporting = { measure: 'EXPORT_VALUE', flow: 'EXPORTS' }
const year2022 = { periodStart: '2022-01-01', periodEnd: '2022-12-31', periodLabel: '2022' }
const streak = { measure: 'YEARS_AS_LARGEST_PARTNER', kind: 'RANK', unit: 'consecutive years', value: '4' }
const open = { ...streak, periodStart: '2020', periodEnd: '2023', periodAmbiguity: 'end year not stated' }

const share = { measure: 'PARTNER_SHARE', kind: 'SHARE', flow: 'EXPORTS', unit: 'percent', value: '4' }
const all = { ...exporting, partnerId: null, value: '1000' }
const importedByPartner = { measure: 'IMPORT_VALUE', flow: 'IMPORTS', reporterId: 'country:VNM', partnerId: null }

const exported = exporting
const imported = { measure: 'IMPORT_VALUE', flow: 'IMPORTS', reporterId: 'country:VNM', partnerId: 'country:CHN' }

const agreeing: readonly (readonly [string, readonly Planted[]])[] = [
  ['the same value from two sources', [{}, { source: 'source:S1' }]],
  ['a rounded value and the exact one', [{ value: '65.2' }, { value: '65.15' }]],
  ['the same with other zeros at the end', [{ value: '65.150' }, { value: '65.15' }]],
  ['billions and the exact number', [{ value: '283670000000' }, { value: '283668123456' }]],
  ['"over 100" and 120', [{ comparator: 'MORE_THAN' }, { value: '120' }]],
  ['"over 100" and "over 80"', [{ comparator: 'MORE_THAN' }, { comparator: 'MORE_THAN', value: '80' }]],
  ['"nearly 300" and 290', [{ comparator: 'NEARLY', value: '300' }, { value: '290' }]],
  ['a target and what was reached', [{ kind: 'TARGET' }, { value: '130' }]],
  ['two years', [{}, { value: '130', ...year2022 }]],
  ['a year and its first seven months', [{}, { value: '60', periodEnd: '2023-07-31' }]],
  ['yuan and dollars', [{}, { value: '719', unit: 'CNY' }]],
  ['all trade, and that by rail', [{}, { value: '30', transportMode: 'RAIL' }]],
  ['a total above its exports', [{}, { ...exporting, value: '60' }]],
  ['a total that rounding brings up to its exports', [{ value: '60' }, { ...exporting, value: '60.3' }]],
  ['exports that were below the total a year ago too', [{}, { ...growth, value: '50' }, { ...exporting, value: '60' }]],
  ['growth that two levels bear out', [{}, { ...growth, value: '25.0' }, { value: '80', ...year2022 }]],
  [
    "growth as one source counts it and another source's levels",
    [{}, { ...growth, value: '50', source: 'source:S1' }, { value: '80', ...year2022 }],
  ],
  [
    'a share that the amounts bear out',
    [
      { value: '929' },
      { value: '1426', partnerId: null },
      { measure: 'PARTNER_SHARE', kind: 'SHARE', unit: 'percent', value: '65.15' },
    ],
  ],
  [
    "a share that rounding brings down to all the partner's imports",
    [share, all, { ...importedByPartner, value: '36' }],
  ],
  [
    "a share, and the partner's imports of another year",
    [share, all, { ...importedByPartner, value: '30', ...year2022 }],
  ],
  [
    "a share, and the partner's imports in another unit",
    [share, all, { ...importedByPartner, value: '30', unit: 'CNY' }],
  ],
  [
    "a share, and more than 30 of the partner's imports",
    [share, all, { ...importedByPartner, value: '30', comparator: 'MORE_THAN' }],
  ],
  [
    'a share of an organization, whose totals count the trade among its members',
    [
      { ...share, reporterId: 'organization:EU' },
      { ...all, reporterId: 'organization:EU' },
      { ...importedByPartner, value: '30' },
    ],
  ],
  ['what one exports and the other imports', [exported, imported]],
  ['what one exports and the other imports, but for one percent', [exported, { ...imported, value: '100.9' }]],
  ['exports, and more than they are imported, of another year', [exported, { ...imported, value: '300', ...year2022 }]],
  ['exports, and imports in another unit', [exported, { ...imported, value: '719', unit: 'CNY' }]],
  ['exports, and imports by rail', [exported, { ...imported, value: '3', transportMode: 'RAIL' }]],
  ['exports of all goods, and imports of some', [exported, { ...imported, value: '3', commodityId: 'commodity:0810' }]],
  ['exports, and "about" as much imported', [exported, { ...imported, value: '108', comparator: 'ABOUT' }]],
  [
    'imports valued CIF and FOB',
    [
      { ...imported, valuation: 'CIF' },
      { ...imported, value: '91', valuation: 'FOB' },
    ],
  ],
  ['a streak that has grown with the years', [open, { ...open, value: '5', periodEnd: '2024', source: 'source:S1' }]],
  ['a derived value, whatever it is', [{}, { value: '130', basis: 'DERIVED' }]],
]

const disagreeing: readonly (readonly [string, readonly Planted[], string])[] = [
  ['two values', [{}, { value: '130', source: 'source:S1' }], 'TWO_VALUES 1 2'],
  [
    'two values for a year, however it is written',
    [{}, { value: '130', periodStart: '2023', periodEnd: '2023' }],
    'TWO_VALUES 1 2',
  ],
  [
    'two values since one year, one of them up to an open end',
    [
      { ...growth, unit: 'percent/year', value: '8.8', periodStart: '2013', periodEnd: '2023' },
      { ...growth, unit: 'percent/year', value: '7.5', periodStart: '2013', periodEnd: null },
    ],
    'TWO_VALUES 1 2',
  ],
  ['three values, as one group', [{}, { value: '130' }, { value: '170' }], 'TWO_VALUES 1 2 3'],
  [
    'values that differ in a digit which doubles lose',
    [{ value: '9007199254740993.1' }, { value: '9007199254740993.2' }],
    'TWO_VALUES 1 2',
  ],
  ['"over 100" and 90', [{ comparator: 'MORE_THAN' }, { value: '90' }], 'TWO_VALUES 1 2'],
  ['"over 100" and "under 100"', [{ comparator: 'MORE_THAN' }, { comparator: 'LESS_THAN' }], 'TWO_VALUES 1 2'],
  ['"nearly 300" and 200', [{ comparator: 'NEARLY', value: '300' }, { value: '200' }], 'TWO_VALUES 1 2'],
  ['a total below its exports', [{}, { ...exporting, value: '130' }], 'TOTAL_BELOW_PART 1 2'],
  ["a total below one commodity's", [{}, { value: '130', commodityId: 'commodity:0810' }], 'TOTAL_BELOW_PART 1 2'],
  ["the world's below one partner's", [{ partnerId: null }, { value: '130' }], 'TOTAL_BELOW_PART 1 2'],
  [
    'a total that was below its exports a year ago, as both growths imply',
    [{}, { ...growth, value: '50' }, { ...exporting, value: '90' }, { ...exporting, ...growth, value: '10' }],
    'TOTAL_BELOW_PART 1 3 2 4',
  ],
  [
    'a total that was below the exports stated for the year before',
    [{}, { ...growth, value: '50' }, { ...exporting, value: '90', ...year2022 }],
    'TOTAL_BELOW_PART 1 3 2',
  ],
  [
    'growth that two levels belie',
    [{}, { ...growth, value: '50' }, { value: '80', ...year2022 }],
    'GROWTH_AGAINST_LEVELS 1 2 3',
  ],
  [
    'a share that the amounts belie',
    [
      { value: '929' },
      { value: '1426', partnerId: null },
      { measure: 'PARTNER_SHARE', kind: 'SHARE', unit: 'percent', value: '56.15' },
    ],
    'SHARE_AGAINST_AMOUNTS 3 1 2',
  ],
  [
    'a share that is more than all the partner imports',
    [share, all, { ...importedByPartner, value: '30' }],
    'SHARE_BEYOND_PARTNER 1 2 3',
  ],
  [
    'a rounded share that is more than all the partner imports, by estimates',
    [
      { ...share, comparator: 'ABOUT' },
      { ...all, comparator: 'ABOUT' },
      { ...importedByPartner, value: '34', comparator: 'ABOUT' },
    ],
    'SHARE_BEYOND_PARTNER 1 2 3',
  ],
  [
    "a share that is more than all the partner imports, and the partner's own share of the same trade",
    [
      share,
      all,
      { ...importedByPartner, value: '30' },
      { ...share, flow: 'IMPORTS', value: '90', reporterId: 'country:VNM', partnerId: 'country:CHN' },
    ],
    'SHARE_BEYOND_PARTNER 1 2 3 4',
  ],
  ['exports that the importer has otherwise', [exported, { ...imported, value: '112' }], 'MIRROR_FLOWS 1 2'],
  ['imports that the exporter has otherwise', [{ ...imported, value: '40' }, exported], 'MIRROR_FLOWS 2 1'],
  [
    'a year of exports that the importer counts from April',
    [exported, { ...imported, value: '40', periodStart: '2023-04-01', periodEnd: '2024-03-31' }],
    'MIRROR_FLOWS 1 2',
  ],
  [
    'two imports, one of which does not say its valuation',
    [
      { ...imported, valuation: 'CIF' },
      { ...imported, value: '91' },
    ],
    'TWO_VALUES 1 2',
  ],
  ['a streak that has not grown since January', [open, { ...open, source: 'source:S1' }], 'WINDOW_DRIFT 1 2'],
]

onEachEmptyEngine('conflicts among claims just written', (graph) => {
  beforeAll(() => plantGround(graph))
  afterEach(() => uproot(graph))

  describe('claims that disagree', () => {
    it.each(disagreeing)('%s: a conflict', async (_, planted, found) => {
      await plantObservations(graph, planted)
      expect(await reasons(graph)).toEqual([found])
    })

    it('a streak that is not as long as its start makes it is a conflict', async () => {
      const falling = { measure: 'MONTHS_OF_FALLING_PRICES', unit: 'consecutive months', partnerId: null, flow: null }
      await plantObservations(graph, [{ ...falling, value: '3', periodStart: '2023-10-01' }])
      await plantStatement(graph, { measure: 'MONTHS_OF_FALLING_PRICES', periodStart: '2023-09' })
      expect(await reasons(graph)).toEqual(['STREAK_AGAINST_START 1 1'])
      await uproot(graph)
      await plantObservations(graph, [{ ...falling, value: '4', periodStart: '2023-10-01' }])
      await plantStatement(graph, { measure: 'MONTHS_OF_FALLING_PRICES', periodStart: '2023-09' })
      expect(await reasons(graph)).toEqual([])
    })
  })

  describe('claims that do not disagree', () => {
    it.each(agreeing)('%s: no conflict', async (_, planted) => {
      await plantObservations(graph, planted)
      expect(await reasons(graph)).toEqual([])
    })
  })

  it('a claim that contradicts another is a conflict at once, and no longer when it is gone', async () => {
    const disagreeing = async () =>
      (await answer(graph, '{ disagreeingClaims { totalCount nodes { id } } }')).disagreeingClaims
    await plantObservations(graph, [{}])
    expect(await disagreeing()).toEqual({ totalCount: 0, nodes: [] })
    await uproot(graph)
    await plantObservations(graph, [{}, { value: '130' }])
    expect(await disagreeing()).toEqual({ totalCount: 2, nodes: [{ id: 'observation:1' }, { id: 'observation:2' }] })
    await uproot(graph)
    expect(await disagreeing()).toEqual({ totalCount: 0, nodes: [] })
  })

  it('claims that agree with each other do not conflict, though a third contradicts both', async () => {
    await plantObservations(graph, [{}, { source: 'source:S1' }, { value: '130' }])
    const { node } = await answer(graph, '{ node(id: "observation:1") { ... on Claim { disagreesWith { id } } } }')
    expect(node.disagreesWith).toEqual([{ id: 'observation:3' }])
    expect(await reasons(graph)).toEqual(['TWO_VALUES 1 2 3'])
  })
})
