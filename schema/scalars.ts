import { GraphQLError, Kind, type ValueNode } from 'graphql'
import { reason } from '../cypher/engine/errors.ts'
import { dateTime, partialDate } from '../cypher/knowledge/dates.ts'
import { BadInput } from '../cypher/knowledge/errors.ts'
import { builder } from './builder.ts'
import { extensionsOf } from './error-codes.ts'

builder.scalarType('PartialDate', {
  description:
    'A calendar date, or the year or month alone where no more is known: `2023`, `2023-07`, `2023-07-31`; no time of day, no zone, years 0000 to 9999. ' +
    'Code that wants whole dates must not read it as one. These are the dates of level 0 of the Extended Date/Time Format of ISO 8601-2. ' +
    'As `asOf`, a year or month means its last day.',
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  serialize: String,
  parseValue: refusing((value: unknown) => partialDate('PartialDate', value)),
})

builder.scalarType('DateTime', {
  description:
    'A date and time of day in UTC, to the millisecond: `2026-11-28T09:15:00.000Z`. It is ISO 8601 in the form of RFC 3339. ' +
    'Arguments take it in any zone, `2026-11-28T17:15:00+08:00`, with or without seconds; a date alone, `2026-11-28`, means the end of that day in UTC. Years 0000 to 9999.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time',
  serialize: String,
  parseValue: refusing((value: unknown) => dateTime('DateTime', value)),
})

const decimalPattern = /^[+-]?\d+(\.\d+)?$/
/** The most digits that a decimal number may have. */
const mostDigits = 1_000
/** As many digits come out of a floating-point number as went in. */
const digitsOfNumber = 15

builder.scalarType('Decimal', {
  description:
    `An exact decimal number, as a string, so that nothing is rounded on the way: \`"246570000000"\`, \`"65.15"\`; no exponent, a digit on both sides of the point, at most ${mostDigits.toLocaleString('en')} digits. ` +
    `Numbers are taken too: as they are written in an operation, in JSON with up to ${digitsOfNumber} digits.`,
  specifiedByURL: 'https://www.w3.org/TR/xmlschema11-2/#decimal',
  serialize: String,
  parseValue: refusing((value: unknown) => {
    const digits = typeof value === 'number' ? digitsIn(String(value)) : 0
    if (digits > digitsOfNumber) {
      throw new BadInput('Decimal', `${value} has more digits than a number in JSON keeps: write it as a string`)
    }
    return decimalIn(value)
  }),
  // The executor would make a floating-point number of what is written without quotes.
  parseLiteral: refusing((literal: ValueNode) =>
    decimalIn(
      literal.kind === Kind.STRING || literal.kind === Kind.INT || literal.kind === Kind.FLOAT ? literal.value : null,
    ),
  ),
})

/** GraphQL puts words of its own before the message of an error that isn't a GraphQL error. */
function refusing<Value>(parse: (value: Value) => string): (value: Value) => string {
  return (value) => {
    try {
      return parse(value)
    } catch (error) {
      const extensions = extensionsOf(error)
      throw extensions ? new GraphQLError(reason(error), { extensions }) : error
    }
  }
}

/** @throws {BadInput} where it is no decimal number, or has too many digits */
function decimalIn(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string' || !decimalPattern.test(text)) {
    throw new BadInput('Decimal', `${JSON.stringify(value)} is not a decimal number: write "65.15"`)
  }
  if (digitsIn(text) <= mostDigits) return text
  throw new BadInput('Decimal', `A decimal number of ${digitsIn(text)} digits is too long: ${mostDigits} are allowed`)
}

function digitsIn(decimal: string): number {
  return decimal.replace(/\D/g, '').length
}
