import type { Value } from '../../cypher/engine/graph.ts'
import type { Clause } from '../../schema/filter/clauses.ts'
import type { Expression, Test } from '../../schema/filter/expression.ts'

type Thing = Readonly<Record<string, unknown>>

/** Whether an entity passes a filter, straight from the definition: the statements must agree with it. */
export function passes(expression: Expression, thing: Thing): boolean {
  if ('test' in expression) return testPasses(expression.test, thing)
  if ('not' in expression) return !passes(expression.not, thing)
  return 'every' in expression
    ? expression.every.every((part) => passes(part, thing))
    : expression.some.some((part) => passes(part, thing))
}

export function clausesPass(clauses: readonly Clause[], thing: Thing): boolean {
  return clauses.some((clause) => clause.every((test) => testPasses(test, thing)))
}

function testPasses({ property, how, values, value, missing, holds }: Test, thing: Thing): boolean {
  const held = thing[property]
  const found = held === undefined || held === null ? missing : compared(held as Value, how, values, value)
  return found === holds
}

function compared(held: Value, how: Test['how'], values: readonly Value[], value: Value): boolean {
  switch (how) {
    case 'IN':
      return values.includes(held)
    case 'ANY':
      return (held as readonly Value[]).some((one) => values.includes(one))
    case 'CITES':
      return (held as readonly string[]).some((one) => values.includes(one.split('#')[0] as string))
    case 'CONTAINS':
      return String(held).includes(String(value))
    case 'STARTS_WITH':
      return String(held).startsWith(String(value))
    case 'AT_LEAST':
      return (held as never) >= (value as never)
    case 'AT_MOST':
      return (held as never) <= (value as never)
    case 'MORE_THAN':
      return (held as never) > (value as never)
    case 'LESS_THAN':
      return (held as never) < (value as never)
    case 'NOT_BEFORE':
      return `${held}~` >= String(value)
    case 'EXISTS':
      return true
    case 'BETWEEN':
      return (held as never) >= (values[0] as never) && (held as never) <= (values[1] as never)
    case 'NEAR':
      throw new Error('A test of more than one property: tests/filters/near.test.ts has it')
  }
}
