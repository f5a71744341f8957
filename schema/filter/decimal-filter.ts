import { decimalKey } from '../../cypher/knowledge/derived/decimal-key.ts'
import { builder } from '../builder.ts'
import { type Condition, condition } from './condition.ts'
import { compares, every, isIn } from './expression.ts'

interface DecimalFilterInput {
  eq?: string | null
  atLeast?: string | null
  atMost?: string | null
  moreThan?: string | null
  lessThan?: string | null
}

const DecimalFilter = builder.inputRef<DecimalFilterInput>('DecimalFilter').implement({
  description: 'What an exact decimal number must be: all that is given must hold. Nothing is rounded.',
  fields: (t) => ({
    eq: t.field({ type: 'Decimal', description: 'This number, however it is written: `1.50` is `1.5`.' }),
    atLeast: t.field({ type: 'Decimal', description: 'This number or a larger one.' }),
    atMost: t.field({ type: 'Decimal', description: 'This number or a smaller one.' }),
    moreThan: t.field({ type: 'Decimal', description: 'A larger number.' }),
    lessThan: t.field({ type: 'Decimal', description: 'A smaller number.' }),
  }),
})

/** A condition on a property that holds keys of decimal numbers. */
export function decimal(property: string, description: string): Condition {
  return condition<DecimalFilterInput>(
    () => DecimalFilter,
    description,
    ({ eq, atLeast, atMost, moreThan, lessThan }) =>
      every([
        ...(eq ? [isIn(property, [decimalKey(eq)])] : []),
        ...(atLeast ? [compares(property, 'AT_LEAST', decimalKey(atLeast))] : []),
        ...(atMost ? [compares(property, 'AT_MOST', decimalKey(atMost))] : []),
        ...(moreThan ? [compares(property, 'MORE_THAN', decimalKey(moreThan))] : []),
        ...(lessThan ? [compares(property, 'LESS_THAN', decimalKey(lessThan))] : []),
      ]),
  )
}
