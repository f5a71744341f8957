import { Decimal as AnyDecimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalKey } from '../../cypher/knowledge/derived/decimal-key.ts'

const Decimal = AnyDecimal.clone({ precision: 200 })

const digits = (min: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: min, maxLength: 30 }).map((found) => found.join(''))
const decimal = fc
  .tuple(fc.constantFrom('', '-', '+'), digits(1), fc.option(digits(1), { nil: undefined }))
  .map(([sign, before, after]) => `${sign}${before}${after === undefined ? '' : `.${after}`}`)

describe('the key of a decimal number', () => {
  it('decimal keys sort exactly as their numbers, however many digits they have', () => {
    fc.assert(
      fc.property(decimal, decimal, (one, other) => {
        const [key, itsKey] = [decimalKey(one), decimalKey(other)]
        const order = key === itsKey ? 0 : key < itsKey ? -1 : 1
        expect(order).toBe(new Decimal(one).comparedTo(other))
      }),
      { numRuns: 2_000 },
    )
  })

  it.each([
    ['0.1', '0.10', 0],
    ['-0', '0.000', 0],
    ['9', '10', -1],
    ['-9', '-10', 1],
    ['123456789012345678901234567890', '123456789012345678901234567891', -1],
    ['-1.5', '-1', -1],
  ])('the key of %s compares to that of %s as %i', (one, other, order) => {
    const [key, itsKey] = [decimalKey(one), decimalKey(other)]
    expect(key === itsKey ? 0 : key < itsKey ? -1 : 1).toBe(order)
  })

  it.each(['', '1.', '.5', '1e3', '1,000', 'x'])('a key for %j, which is not a decimal number, is refused', (text) => {
    expect(() => decimalKey(text)).toThrow('not a decimal number')
  })
})
