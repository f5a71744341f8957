import type { Value } from '../../cypher/engine/graph.ts'
import { type Condition, condition } from './condition.ts'
import { exists, isIn } from './expression.ts'
import { checkedList, presentIds } from './lists.ts'

/** A condition on a property that holds one value of an enum. */
export function oneOf(type: Condition['type'], property: string, description: string): Condition {
  return condition<readonly Value[]>(
    () => [type()] as ReturnType<Condition['type']>,
    `${description} An empty list lets nothing pass.`,
    (values, field) => isIn(property, checkedList(values, field)),
  )
}

/** A condition on a property that holds a list of values of an enum: one of them is enough. */
export function anyOf(type: Condition['type'], property: string, description: string): Condition {
  return condition<readonly Value[]>(
    () => [type()] as ReturnType<Condition['type']>,
    `${description} An empty list lets nothing pass.`,
    (values, field) => isIn(property, checkedList(values, field), 'ANY'),
  )
}

/** A condition on a property that holds an id. `type` is the GraphQL type of what has it, any entity's where there is none. */
export function ids(property: string, description: string, type?: string): Condition {
  return condition<readonly string[]>(
    () => ['ID'],
    `${description} An empty list lets nothing pass.`,
    async (given, field, context) => isIn(property, await presentIds(context, given, field, type)),
  )
}

/** A condition on a property that is true or false. */
export function flag(property: string, description: string): Condition {
  return condition<boolean>(
    () => 'Boolean',
    description,
    (value) => isIn(property, [value]),
  )
}

/** A condition on whether there is such a property at all. */
export function has(property: string, description: string): Condition {
  return condition<boolean>(
    () => 'Boolean',
    description,
    (value) => (value ? exists(property) : { not: exists(property) }),
  )
}
