import type { InputObjectRef } from '@pothos/core'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import { builder } from '../builder.ts'
import type { Request } from '../request.ts'
import type { Condition, Given } from './condition.ts'
import { type Expression, every, everything, some } from './expression.ts'

type SchemaTypes = typeof builder.$inferSchemaTypes

/** How deep filters may stand in filters. */
const deepest = 20

/** A filter: what clients write, and what it comes to. */
export interface Filter {
  readonly type: InputObjectRef<SchemaTypes, Given>
  /**
   * What a filter that was given asks of the graph. Filters of related things inside it are answered on the way, each by a
   * statement of its own.
   * @throws {BadInput} where it can't be
   */
  readonly expression: (given: Given | null | undefined, context: Request, field?: string) => Promise<Expression>
}

/**
 * Defines the input type of a filter: its conditions, and `and`, `or` and `not`.
 * @param of what is filtered, in words: "ports"
 * @param check throws where fields of one filter contradict each other in a way that must be a slip
 */
export function filter(
  name: string,
  of: string,
  conditions: Readonly<Record<string, Condition>>,
  check?: (given: Given, field: string) => void,
): Filter {
  const type = builder.inputRef<Given>(name)
  type.implement({
    description: `Which ${of}: all that is given must hold. Null, an empty filter and a variable that is left out are refused wherever they stand in it: only a filter that is left out whole lets all pass.`,
    extensions: { isFilter: true },
    fields: (t) => ({
      ...Object.fromEntries(
        Object.entries(conditions).map(([field, { type, description }]) => [
          field,
          t.field({ type: type(), description }),
        ]),
      ),
      and: t.field({ type: [type], description: 'All of these must hold; an empty list lets nothing pass.' }),
      or: t.field({ type: [type], description: 'One of these must hold; an empty list lets nothing pass.' }),
      not: t.field({ type, description: 'This must not hold.' }),
    }),
  })

  async function expression(
    given: Given | null | undefined,
    context: Request,
    path: string,
    depth: number,
  ): Promise<Expression> {
    if (!given) return everything
    if (depth > deepest) {
      throw new BadInput('where', `This filter nests more than ${deepest} levels deep: \`and\` and \`or\` take lists`)
    }
    check?.(given, path)
    const inside = (filters: unknown, field: string) =>
      Promise.all((filters as readonly Given[]).map((one) => expression(one, context, `${path}.${field}`, depth + 1)))
    const parts = Object.entries(given).map(async ([field, value]): Promise<Expression> => {
      if (value === null || value === undefined) return everything
      if (field === 'and') return all(await inside(value, field))
      if (field === 'or') return some(await inside(value, field))
      if (field === 'not') return { not: every(await inside([value], field)) }
      return await (conditions[field] as Condition).expression(value as never, `${path}.${field}`, context)
    })
    return every(await Promise.all(parts))
  }

  /** An empty list means nothing wherever it stands, also where logic would let everything pass. */
  const all = (parts: readonly Expression[]) => (parts.length === 0 ? some([]) : every(parts))

  return {
    type,
    expression: (given, context, field = 'where') => expression(given, context, field, 1),
  }
}
