import type { Value } from '../../cypher/engine/graph.ts'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import type { Expression, Test } from './expression.ts'

/** Tests that must all hold. */
export type Clause = readonly Test[]

/** The most alternatives that a filter may come to. */
const most = 100

/**
 * A filter as alternatives, each a list of tests: the form that a statement can take whatever was asked. None at all where
 * it contradicts itself, one without tests where it lets everything pass.
 * @throws {BadInput} where that takes too many
 */
export function clausesOf(expression: Expression): readonly Clause[] {
  return normal(expression, true).flatMap((clause) => {
    const simple = simplified(clause)
    return simple ? [simple] : []
  })
}

/** `holds` is false inside an odd number of `not`. */
function normal(expression: Expression, holds: boolean): readonly Clause[] {
  if ('test' in expression) return [[{ ...expression.test, holds: expression.test.holds === holds }]]
  if ('not' in expression) return normal(expression.not, !holds)
  const parts = 'every' in expression ? expression.every : expression.some
  return 'every' in expression === holds ? product(parts, holds) : limited(parts.flatMap((part) => normal(part, holds)))
}

/** Every way to take one alternative of each part. */
function product(parts: readonly Expression[], holds: boolean): readonly Clause[] {
  let clauses: readonly Clause[] = [[]]
  for (const part of parts) {
    const alternatives = normal(part, holds)
    clauses = limited(clauses.flatMap((clause) => alternatives.map((alternative) => [...clause, ...alternative])))
  }
  return clauses
}

function limited(clauses: readonly Clause[]): readonly Clause[] {
  if (clauses.length <= most) return clauses
  throw new BadInput(
    'where',
    `This filter comes to more than ${most} alternatives: ask for lists of values where you can, instead of \`or\` inside \`and\``,
  )
}

/** The same clause with the lists for one property brought together; nothing where they leave no value. */
function simplified(clause: Clause): Clause | undefined {
  const lists = new Map<string, readonly Value[]>()
  const others: Test[] = []
  for (const test of clause) {
    if (test.how !== 'IN' || !test.holds) {
      others.push(test)
      continue
    }
    const before = lists.get(test.property)
    lists.set(test.property, before ? before.filter((value) => test.values.includes(value)) : test.values)
  }
  for (const { how, holds, property, values } of others) {
    const list = how === 'IN' && !holds && lists.get(property)
    if (list) {
      lists.set(
        property,
        list.filter((value) => !values.includes(value)),
      )
    }
  }
  if ([...lists.values()].some((values) => values.length === 0)) return undefined
  const tests = [...lists].map(
    ([property, values]): Test => ({
      property,
      how: 'IN',
      values: [...new Set(values)],
      value: null,
      missing: false,
      holds: true,
    }),
  )
  return [...tests, ...others.filter(({ how, holds, property }) => how !== 'IN' || holds || !lists.has(property))]
}

/** True if a filter lets everything pass: one of its alternatives has no test. */
export function letsAllPass(clauses: readonly Clause[]): boolean {
  return clauses.some((clause) => clause.length === 0)
}
