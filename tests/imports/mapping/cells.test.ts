import { describe, expect, it } from 'vitest'
import { addMarks, isUnknown, numberOf } from '../../../src/imports/mapping/number.ts'
import { fits } from '../../../src/imports/mapping/pattern.ts'
import { daysOf, periodOf } from '../../../src/imports/mapping/period.ts'
import { degreesOf } from '../../../src/imports/mapping/position.ts'

/** A column of numbers, read. */
function read(texts: readonly string[], decimal?: '.' | ',') {
  const marks = { point: false, comma: false }
  for (const text of texts) addMarks(marks, text)
  return texts.map((text) => {
    const number = numberOf(text, { decimal, marks })
    return 'value' in number ? number.value : 'wrong'
  })
}

describe('a column of numbers', () => {
  it.each([
    [
      ['1,234', '5.6'],
      ['1234', '5.6'],
    ],
    [
      ['1.234', '5,6'],
      ['1234', '5.6'],
    ],
    [
      ['1.234', '12.345.678'],
      ['1234', '12345678'],
    ],
    [
      ['1,234', '12,345,678.9'],
      ['1234', '12345678.9'],
    ],
    [
      ['0.125', '12.345'],
      ['0.125', '12.345'],
    ],
    [
      ['1 234,5', "1'234", '−7', '+8'],
      ['1234.5', '1234', '-7', '8'],
    ],
    [
      ['1.5e3', '2E-2', '007', '12.340', '.5'],
      ['1500', '0.02', '7', '12.340', '0.5'],
    ],
  ])('%j tells its decimals by all of it: %j', (texts, numbers) => {
    expect(read(texts)).toEqual(numbers)
  })

  it('that can be read in two ways is asked about, and never guessed', () => {
    expect(read(['1,234'])).toEqual(['wrong'])
    expect(read(['1.234', '5.678'])).toEqual(['wrong', 'wrong'])
    expect(read(['1,5', '2.5', '3'])).toEqual(['1.5', '2.5', '3'])
    expect(read(['1,5', '2.5', '1,234'])).toEqual(['1.5', '2.5', 'wrong'])
    expect(numberOf('1,234', { marks: { point: false, comma: false } })).toEqual({
      wrong:
        '"1,234" can be 1234 or 1.234, and nothing else in its column tells: write `decimal: "."` or `decimal: ","` at this field',
    })
  })

  it('is read as the mapping says', () => {
    expect(read(['1,234'], '.')).toEqual(['1234'])
    expect(read(['1,234'], ',')).toEqual(['1.234'])
    expect(read(['1,5'], '.')).toEqual(['wrong'])
  })

  it.each(['', 'abc', '=1+1', '1e9999', '1,2,3', '--1', '0x10', '1.2.3', 'NaN', 'Infinity', '1/2', '9'.repeat(80)])(
    '%j is no number',
    (text) => {
      expect(read([text])).toEqual(['wrong'])
    },
  )

  it('is multiplied exactly', () => {
    const marks = { point: false, comma: false }
    expect(numberOf('12345678901234567890.12345', { marks, times: '1000', decimal: '.' })).toEqual({
      value: '12345678901234567890123.45',
    })
    expect(numberOf('0.1', { marks, times: '0.001', decimal: '.', power: 6 })).toEqual({ value: '100' })
    const times = (text: string, by: string, power = 0) => numberOf(text, { marks, times: by, decimal: '.', power })
    expect(times('122.70', '1000')).toEqual({ value: '122700' })
    expect(times('1.5e-2', '10')).toEqual({ value: '0.15' })
    expect(times('7', '0.1', -2)).toEqual({ value: '0.007' })
    expect(times('0.30', '1', 1)).toEqual({ value: '3' })
    expect(times('0.1', '0.3')).toEqual({ value: '0.03' })
    expect(times('-4', '0.25', 3)).toEqual({ value: '-1000' })
  })

  it('has signs for what nobody knows, which is no zero', () => {
    expect(['', ' ', '..', 'n/a', 'N/A', '-', ':', 'NULL', 'NaN'].every(isUnknown)).toBe(true)
    expect(['0', '0.0', '-1', 'no'].some(isUnknown)).toBe(false)
  })
})

describe('a period', () => {
  it.each([
    ['2023', '2023', '2023'],
    ['202307', '2023-07', '2023-07'],
    ['2023-07', '2023-07', '2023-07'],
    ['2023-07-31', '2023-07-31', '2023-07-31'],
    ['20230731', '2023-07-31', '2023-07-31'],
    ['2023Q3', '2023-07', '2023-09'],
    ['Q1 2023', '2023-01', '2023-03'],
    ['2023-S2', '2023-07', '2023-12'],
    ['2023M7', '2023-07', '2023-07'],
    ['2023年7月', '2023-07', '2023-07'],
    ['2023.0', '2023', '2023'],
    ['2024-01-01/P7M', '2024-01-01', '2024-07-31'],
  ])('%s is from %s to %s', (text, start, end) => {
    expect(periodOf(text)).toEqual({ start, end })
  })

  it.each(['FY2023', '2022/23', '2022-23', '2022/2023', '财年2023'])(
    '%s is fiscal, and of which months depends on the country',
    (text) => {
      expect(periodOf(text)).toMatch(
        /is a fiscal year, and countries begin theirs in different months: give periodStart and periodEnd/,
      )
    },
  )

  it.each(['202313', '2023-13', '2023-02-30', '23', '9999', 'July', '2023Q5', '44927', ''])('%j is none', (text) => {
    expect(periodOf(text)).toMatch(/is no period: write 2023/)
  })

  it('has days', () => {
    expect(daysOf({ start: '2023', end: '2024-02' })).toEqual({ start: '2023-01-01', end: '2024-02-29' })
  })
})

describe('a pattern', () => {
  it.each([
    ['1*', '1-3-----', true],
    ['*B', '--3----B', true],
    ['######', '081060', true],
    ['######', '08106', false],
    ['?2*6*', '-2---6--', true],
    ['', '', true],
    ['*', '', true],
    ['*a*b', 'xaxxb', true],
    ['*a*b', 'xaxxbc', false],
  ])('%j for %j: %s', (pattern, text, is) => {
    expect(fits(pattern, text)).toBe(is)
  })

  it('of many stars takes no longer for a long text', () => {
    const before = performance.now()
    expect(fits(`${'*a'.repeat(40)}b`, 'a'.repeat(20_000))).toBe(false)
    expect(performance.now() - before).toBeLessThan(2_000)
  })
})

it('a position of UN/LOCODE is degrees, and nothing if it lies nowhere', () => {
  expect(degreesOf('4230N 00131E', 'LATITUDE')).toBe('42.5')
  expect(degreesOf('3352S 15113W', 'LONGITUDE')).toBe('-151.216667')
  expect(degreesOf('9130N 00131E', 'LATITUDE')).toBeUndefined()
  expect(degreesOf('4260N 00131E', 'LATITUDE')).toBeUndefined()
  expect(degreesOf('42.5, 1.5', 'LATITUDE')).toBeUndefined()
})
