import { lastDay } from '../../cypher/knowledge/dates.ts'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import { builder } from '../builder.ts'
import { type Condition, condition } from './condition.ts'
import { compares, every } from './expression.ts'
import { isKnown } from './number-filter.ts'

interface DateFilterInput {
  from?: string | null
  to?: string | null
  known?: boolean | null
}

const DateFilter = builder.inputRef<DateFilterInput>('DateFilter').implement({
  description:
    'When a date must be: all that is given must hold. Where only its year or month is known, it may be any day of that.',
  fields: (t) => ({
    from: t.field({ type: 'PartialDate', description: 'On this day or later; a year or month means its first day.' }),
    to: t.field({ type: 'PartialDate', description: 'On this day or earlier; a year or month means its last day.' }),
    known: t.boolean({ description: 'True: only where the date is known. False: only where it is not.' }),
  }),
})

/** A condition on a property that holds ISO 8601 dates, or years or months alone. */
export function date(property: string, description: string): Condition {
  return condition<DateFilterInput>(
    () => DateFilter,
    description,
    ({ from, to, known }, field) => {
      checkOrder(from, to, field)
      return every([
        ...(from ? [compares(property, 'NOT_BEFORE', from)] : []),
        ...(to ? [compares(property, 'AT_MOST', lastDay(to))] : []),
        ...isKnown(property, known),
      ])
    },
  )
}

/** @throws {BadInput} where a span of time ends before it begins */
export function checkOrder(from: string | null | undefined, to: string | null | undefined, field: string): void {
  if (from && to && from > lastDay(to)) {
    throw new BadInput(field, `\`${field}\` runs from ${from} to ${to}, which is earlier: put the earlier date first`)
  }
}
