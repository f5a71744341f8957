import { expect, it } from 'vitest'
import { timeAxis } from '../../src/web/pages/entity/time-axis.ts'

const today = Date.UTC(2026, 0)

it('a time line reaches from the year of the first day to today', () => {
  const { ticks, span } = timeAxis(['1967-08-08', '2025-10-26'], today)
  expect(ticks.map(({ year }) => year)).toEqual([1970, 1980, 1990, 2000, 2010, 2020])
  expect(span('1967-01-01', null)).toEqual({ left: '0.00%', width: '100.00%' })
  expect(span('1967-01-01', '1996-07-02').width).toBe('50.00%')
})

it('a future date lies at the end of a time line, and a recent one is still visible', () => {
  const { span } = timeAxis(['2001-06-15'], today)
  expect(span('2030-01-01', null)).toEqual({ left: '100.00%', width: '0.50%' })
  expect(span('2025-12-31', null).width).toBe('0.50%')
})
