import { Decimal } from 'decimal.js'
import { describe, expect, test } from 'vitest'
import { claimsFile } from './claims-file.ts'
import { claim } from './drafted.ts'

/** A formula's result: numbers with + - * / and brackets, as the file writes them. */
function resultOf(formula: string): number {
  const sum = formula.replace(/^> /, '')
  expect(sum).toMatch(/^[\d. +\-*/()]+$/)
  return Number(new Function(`return ${sum}`)())
}

describe('derived values', () => {
  test.each(claimsFile.derived)('derived value $id is as the file has it, with its formula and inputs', (file) => {
    const { basis, properties, derivedFrom, citations } = claim(`observation:${file.id}`)
    expect(basis).toBe('DERIVED')
    expect(properties).toMatchObject({ value: file.value, unit: file.unit, formula: file.formula })
    expect(derivedFrom).toEqual(expect.arrayContaining(file.from_claims.map((id) => `observation:${id}`)))
    const ofInputs = (derivedFrom ?? []).flatMap((id) => claim(id).citations)
    expect(new Set(citations.map((citation) => JSON.stringify(citation)))).toEqual(
      new Set(ofInputs.map((citation) => JSON.stringify(citation))),
    )
  })

  test.each(claimsFile.derived)(
    'derived value $id follows from its formula, to the digits that it is given in',
    (file) => {
      const digits = new Decimal(file.value).toSignificantDigits().precision()
      const computed = new Decimal(resultOf(file.formula)).toSignificantDigits(digits)
      expect(new Decimal(file.value).div(computed).log(10).toNumber() % 1).toBeCloseTo(0, 2)
    },
  )

  test('a derived value has the period that its inputs share, or the one that it names', () => {
    expect(claim('observation:D04').properties).toMatchObject({ periodStart: '2023-01-01', periodEnd: '2023-12-31' })
    expect(claim('observation:D05').properties).toMatchObject({ periodStart: '2022-01-01', periodEnd: '2022-12-31' })
    expect(claim('observation:D08').properties).toMatchObject({ periodStart: '2023-01-01', periodEnd: '2023-07-31' })
  })

  test('a share of bilateral trade names the two sides and the goods', () => {
    expect(claim('observation:D02').properties).toMatchObject({
      measure: 'COMMODITY_SHARE',
      reporterId: 'country:CHN',
      partnerId: 'organization:ASEAN',
      commodityId: 'commodity:INTERMEDIATE',
    })
    expect(claim('observation:D09').properties.commodityId).toBe('commodity:0810.60')
  })

  test('an exchange rate comes from the same exports in both currencies', () => {
    expect(claim('observation:D12').derivedFrom).toEqual(['observation:F098', 'observation:F099'])
  })

  test('a value derived from an "over" is an "over"', () => {
    expect(claim('observation:D10').properties.comparator).toBe('MORE_THAN')
  })
})
