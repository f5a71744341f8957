import type { EnumRef } from '@pothos/core'
import type { Value } from '../../cypher/engine/graph.ts'
import type { Keyed } from '../../cypher/engine/reader.ts'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import { builder } from '../builder.ts'

type SchemaTypes = typeof builder.$inferSchemaTypes

/** What things can be counted by: a property of theirs, or what they are related to. */
export interface Dimension {
  readonly description: string
  /** The property; `*` before it where it holds a list, whose values are counted one by one. */
  readonly property?: string
  /** Asks of many things at once what they are related to, where no property says. */
  readonly related?: Keyed<HeldRow>
}

/** What one thing has in a dimension. */
export interface HeldRow {
  readonly key: string
  readonly held: Value
}

export type Dimensions = Readonly<Record<string, Dimension>>

/**
 * Defines the enum of what things can be counted by.
 * @param name the type of what is counted
 * @param of what is counted, in words: "ports"
 */
export function dimensionEnum(name: string, of: string, dimensions: Dimensions): EnumRef<SchemaTypes, string> {
  return builder.enumType(`${name}Dimension`, {
    description: `What ${of} can be counted by.`,
    values: Object.fromEntries(Object.entries(dimensions).map(([value, { description }]) => [value, { description }])),
  }) as unknown as EnumRef<SchemaTypes, string>
}

/** @throws {BadInput} where things are to be grouped by nothing, by too much, or by one thing twice */
export function checkedGroupBy(groupBy: readonly string[]): readonly string[] {
  if (groupBy.length < 1 || groupBy.length > 2) {
    throw new BadInput('groupBy', `\`groupBy\` names ${groupBy.length} dimensions: give one or two`)
  }
  if (groupBy[0] === groupBy[1]) {
    throw new BadInput('groupBy', `\`groupBy\` names ${groupBy[0]} twice: leave one out, or take another`)
  }
  return groupBy
}
