import { withoutAccents } from '../../cypher/knowledge/search/folded.ts'
import { builder } from '../builder.ts'
import { type Condition, condition } from './condition.ts'
import { compares, every, isIn } from './expression.ts'
import { checkedList } from './lists.ts'

interface StringFilterInput {
  eq?: string | null
  in?: string[] | null
  contains?: string | null
  startsWith?: string | null
}

const StringFilter = builder.inputRef<StringFilterInput>('StringFilter').implement({
  description: 'What a text must be: all that is given must hold. Case never matters, nor do accents in names.',
  fields: (t) => ({
    eq: t.string({ description: 'This text.' }),
    in: t.stringList({ description: 'One of these texts; an empty list lets nothing pass.' }),
    contains: t.string({ description: 'A text with this in it.' }),
    startsWith: t.string({ description: 'A text that begins so.' }),
  }),
})

/** A condition on a property that holds texts folded in one way: `fold` does it to what clients write. */
export function text(property: string, description: string, fold: (text: string) => string): Condition {
  return condition<StringFilterInput>(
    () => StringFilter,
    description,
    (given, field) =>
      every([
        ...(typeof given.eq === 'string' ? [isIn(property, [fold(given.eq)])] : []),
        ...(given.in
          ? [
              isIn(
                property,
                checkedList(given.in, field).map((one) => fold(one)),
              ),
            ]
          : []),
        ...(typeof given.startsWith === 'string' ? [compares(property, 'STARTS_WITH', fold(given.startsWith))] : []),
        ...(typeof given.contains === 'string' ? [compares(property, 'CONTAINS', fold(given.contains))] : []),
      ]),
  )
}

/** A condition on the English name. */
export const name = text('nameFolded', 'Its English name.', withoutAccents)

/** A condition on a code that is written in capitals; `fold` brings the ways to write it together where it has several. */
export function code(
  property: string,
  description: string,
  fold = (written: string) => written.trim().toUpperCase(),
): Condition {
  return text(property, description, fold)
}
