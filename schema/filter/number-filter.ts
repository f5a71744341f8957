import { builder } from '../builder.ts'
import { type Condition, condition } from './condition.ts'
import { compares, type Expression, every, exists, isIn } from './expression.ts'

interface NumberFilterInput {
  eq?: number | null
  atLeast?: number | null
  atMost?: number | null
  moreThan?: number | null
  lessThan?: number | null
  known?: boolean | null
}

const NumberFilter = builder.inputRef<NumberFilterInput>('NumberFilter').implement({
  description: 'What a number must be: all that is given must hold.',
  fields: (t) => ({
    eq: t.float({ description: 'This number.' }),
    atLeast: t.float({ description: 'This number or a larger one.' }),
    atMost: t.float({ description: 'This number or a smaller one.' }),
    moreThan: t.float({ description: 'A larger number.' }),
    lessThan: t.float({ description: 'A smaller number.' }),
    known: t.boolean({ description: 'True: only where the number is known. False: only where it is not.' }),
  }),
})

/** A condition on a property that holds numbers. */
export function number(property: string, description: string): Condition {
  return condition<NumberFilterInput>(
    () => NumberFilter,
    description,
    ({ eq, atLeast, atMost, moreThan, lessThan, known }) =>
      every([
        ...(typeof eq === 'number' ? [isIn(property, [eq])] : []),
        ...(typeof atLeast === 'number' ? [compares(property, 'AT_LEAST', atLeast)] : []),
        ...(typeof atMost === 'number' ? [compares(property, 'AT_MOST', atMost)] : []),
        ...(typeof moreThan === 'number' ? [compares(property, 'MORE_THAN', moreThan)] : []),
        ...(typeof lessThan === 'number' ? [compares(property, 'LESS_THAN', lessThan)] : []),
        ...isKnown(property, known),
      ]),
  )
}

/** The property is there, or is not, where clients say which. */
export function isKnown(property: string, known: boolean | null | undefined): readonly Expression[] {
  if (typeof known !== 'boolean') return []
  return [known ? exists(property) : { not: exists(property) }]
}
