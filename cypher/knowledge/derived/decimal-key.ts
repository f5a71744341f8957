/** The most digits before the decimal point: far more than any statistic has. */
const widest = 4_000

/**
 * Encodes a decimal number as a text that sorts like the number, exactly and for any number of digits: the `valueKey` of observations.
 * `1`, `1.0` and `+01` have one key.
 * @throws {RangeError} if the text is not a decimal number
 */
export function decimalKey(decimal: string): string {
  const [, sign, before = '', after = ''] = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? []
  if (before === '' || before.length > widest) throw new RangeError(`not a decimal number: '${decimal}'; write '65.15'`)
  const whole = before.replace(/^0+/, '')
  const zeros = whole === '' ? (/^0*/.exec(after)?.[0].length ?? 0) : 0
  const digits = `${whole}${after}`.replace(/^0+|0+$/g, '')
  if (digits === '') return '1'
  const magnitude = String(whole.length - zeros + widest).padStart(4, '0')
  // A negative number's key is the nines' complement of its magnitude. The final ~ sorts a longer number, which is smaller, first.
  return sign === '-' ? `0${ninesComplement(magnitude + digits)}~` : `2${magnitude}${digits}`
}

function ninesComplement(digits: string): string {
  return digits.replace(/\d/g, (digit) => String(9 - Number(digit)))
}
