import { expect, test } from 'vitest'
import { totalsOf } from '../../../src/imports/job/totals.ts'
import type { ChunkRow } from '../../../src/imports/workspaces/chunk.ts'
import type { TradeColumns } from '../../../src/imports/workspaces/trade-columns.ts'

/** A row of China's exports of some goods to Kazakhstan. */
function row(number: number, value: string, code: string | null, more: Partial<TradeColumns> = {}): ChunkRow {
  const { measure = 'EXPORT_VALUE', reporter = 'country:CHN', partner = 'country:KAZ', unit = 'USD' } = more
  const commodity = code && `commodity:${code}`
  const trade: TradeColumns = {
    ...{ measure, flow: 'EXPORTS', reporter, partner, commodity, commodityCode: code, unit, value: Number(value) },
    ...{ periodStart: '2022-01-01', periodEnd: '2022-12-31', valueText: value, valuation: 'FOB', quantity: null },
    ...{ quantityUnit: null, isEstimate: false, dataset: 'baci', ...more },
  }
  const input = { measure: 'EXPORT_VALUE', value, unit: 'USD', reporter, partner, commodity } as const
  const none = { verdict: 'NEW', field: null, message: null, others: [], cells: null } as const
  return { ...none, number, facts: [{ kind: 'OBSERVATION', input }], trade }
}

async function totals(...rows: readonly ChunkRow[]) {
  async function* all() {
    yield* rows
  }
  return totalsOf(all(), ['NEW'], 'trade.csv')
}

test('a total is the exact sum of its rows, derived, and says of how many', async () => {
  const { rows, untotalled } = await totals(row(2, '0.1', '010121'), row(3, '0.2', '081060'), row(4, '1e3', '999999'))
  expect(untotalled).toBe(0)
  expect(rows).toMatchObject([
    { number: 2, isDerived: true, facts: [{ input: { value: '1000.3', period: { start: '2022', end: '2022' } } }] },
  ])
  const note = expect.stringContaining('Sum of 3 rows of trade.csv, the first of them row 2')
  expect(rows).toMatchObject([{ facts: [{ input: { note } }] }])
  expect(rows[0]?.facts[0]?.input).not.toHaveProperty('commodity')
})

test('where the file has the row of all goods, that is the total, and nothing is summed', async () => {
  const { rows } = await totals(row(2, '5', '010121'), row(3, '9', null), row(4, '3', '081060'))
  expect(rows).toMatchObject([{ number: 3, facts: [{ input: { value: '9' } }] }])
  expect(rows[0]).not.toHaveProperty('isDerived')
})

test('codes of several levels make no total: some goods would be counted twice', async () => {
  expect(await totals(row(2, '5', '01'), row(3, '5', '010121'))).toEqual({ rows: [], untotalled: 1 })
})

test('years, partners, units, valuations and verdicts are apart, in one order whatever that of the rows', async () => {
  const apart = [
    row(2, '1', '01'),
    row(3, '1', '01', { partner: 'country:VNM' }),
    row(4, '1', '01', { periodStart: '2023-01-01', periodEnd: '2023-12-31' }),
    row(5, '1', '01', { valuation: 'CIF' }),
    { ...row(6, '1', '01'), verdict: 'WRONG' as const },
  ]
  const { rows } = await totals(...apart)
  expect(rows).toHaveLength(4)
  expect((await totals(...apart.toReversed())).rows).toEqual(rows)
})
