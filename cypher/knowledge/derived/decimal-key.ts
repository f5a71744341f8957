/** Digits before the decimal point that a key has room for; no statistic comes near. */
const widest = 4_000

/**
 * A decimal number as a text that sorts as the number does, exactly, however many digits it has: `valueKey` of observations.
 * `1`, `1.0` and `+01` have one key.
 * @throws {RangeError} where the text is no decimal number
 */
export function decimalKey(decimal: string): string {
  const [, sign, before = '', after = ''] = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? []
  if (before === '' || before.length > widest) throw new RangeError(`not a decimal number: '${decimal}'; write '65.15'`)
  const whole = before.replace(/^0+/, '')
  const zeros = whole === '' ? (/^0*/.exec(after)?.[0].length ?? 0) : 0
  const digits = `${whole}${after}`.replace(/^0+|0+$/g, '')
  if (digits === '') return '1'
  const magnitude = String(whole.length - zeros + widest).padStart(4, '0')
  // A negative number's key is that of its size turned round, and a last mark puts the longer, which is smaller, first.
  return sign === '-' ? `0${turned(magnitude + digits)}~` : `2${magnitude}${digits}`
}

function turned(digits: string): string {
  return digits.replace(/\d/g, (digit) => String(9 - Number(digit)))
}
