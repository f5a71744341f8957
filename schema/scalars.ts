import { BadInput } from './bad-input.ts'
import { builder } from './builder.ts'

const pattern = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

builder.scalarType('Date', {
  description:
    'An ISO 8601 calendar date, or the year or month alone where no more is known: `2023`, `2023-07`, `2023-07-31`. As `asOf`, a year or month means its last day.',
  serialize: String,
  parseValue: (value) => {
    if (typeof value === 'string' && pattern.test(value) && exists(value)) return value
    throw new BadInput('Date', `${JSON.stringify(value)} is not a date: write 2023, 2023-07 or 2023-07-31`)
  },
})

builder.scalarType('Decimal', {
  description:
    'An exact decimal number, as a string, so that nothing is rounded on the way: `"246570000000"`, `"65.15"`.',
  serialize: String,
  parseValue: (value) => {
    if ((typeof value === 'string' || typeof value === 'number') && /^[+-]?\d+(\.\d+)?$/.test(String(value)))
      return String(value)
    throw new BadInput('Decimal', `${JSON.stringify(value)} is not a decimal number: write "65.15"`)
  },
})

/** February has no 30th. */
function exists(date: string): boolean {
  return date.length < 10 || new Date(`${date}T00:00:00Z`).toISOString().startsWith(date)
}
