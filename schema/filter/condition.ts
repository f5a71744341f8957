import type { InputType } from '@pothos/core'
import type { builder } from '../builder.ts'
import type { Request } from '../request.ts'
import type { Expression } from './expression.ts'

type SchemaTypes = typeof builder.$inferSchemaTypes

/** What a filter was given, by the names of its fields. */
export type Given = Readonly<Record<string, unknown>>

/** One field of a filter: what clients write, and what it asks of the graph. */
export interface Condition {
  readonly type: () => InputType<SchemaTypes> | [InputType<SchemaTypes>]
  readonly description: string
  /** `field` is where it was written, for messages. */
  readonly expression: (value: never, field: string, context: Request) => Expression | Promise<Expression>
}

/** A condition, with the type of what clients write known where it is made. */
export function condition<Value>(
  type: Condition['type'],
  description: string,
  expression: (value: Value, field: string, context: Request) => Expression | Promise<Expression>,
): Condition {
  return { type, description, expression: expression as Condition['expression'] }
}
