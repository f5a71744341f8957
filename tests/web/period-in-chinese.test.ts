import { expect, it } from 'vitest'
import { periodInChinese } from '../../src/web/explorer/words/period-in-chinese.ts'

it.each([
  ['2023-01-01', '2023-12-31', '2023年'],
  ['2013-01-01', '2023-12-31', '2013年至2023年'],
  ['2024-01-01', '2024-07-31', '2024年1月至7月'],
  ['2024-02-01', '2024-02-29', '2024年2月'],
  ['2023-10-01', '2024-03-31', '2023年10月至2024年3月'],
  ['2024-09-24', '2024-09-28', '2024年9月24日至9月28日'],
  ['2023-12-30', '2024-01-02', '2023年12月30日至2024年1月2日'],
  ['2024-09-24', '2024-09-24', '2024年9月24日'],
  ['2013', '2023', '2013年至2023年'],
  ['2013', null, '自2013年起'],
  [null, '2024-07', '至2024年7月'],
  [null, null, 'last year'],
])('the period from %s to %s is called %s%s', (start, end, called) => {
  expect(periodInChinese({ label: 'last year', start, end })).toBe(called)
})
