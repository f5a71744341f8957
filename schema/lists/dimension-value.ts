import type { ObjectFieldBuilder } from '@pothos/core'
import type { Value } from '../../cypher/engine/graph.ts'
import { loadEntity } from '../../cypher/knowledge/entities/entity.ts'
import { loadSource } from '../../cypher/knowledge/evidence/source.ts'
import { builder } from '../builder.ts'
import { Source } from '../claims/source.ts'
import { Entity } from '../entities/entity.ts'
import type { Request } from '../request.ts'
import { DimensionName } from './dimension.ts'

/** One value of a dimension. */
export interface KeyRow {
  readonly dimension: DimensionName
  readonly value: Value
}

/** The fields of whatever stands for one value of a dimension. */
export function valueFields<Row extends { readonly value: Value; readonly none?: string | undefined }>(
  t: ObjectFieldBuilder<typeof builder.$inferSchemaTypes, Row>,
) {
  return {
    value: t.string({
      nullable: true,
      description: 'The value: an id, a code, a value of an enum; null where it is not known or there is none.',
      resolve: ({ value }) => text(value),
    }),
    label: t.string({
      nullable: true,
      description:
        'The value in words: the name of what an id stands for; "none" where there is no value, "undated" where that is a year.',
      resolve: ({ value, none }, _, context) => label(context, value, none),
    }),
    entity: t.field({
      type: Entity,
      nullable: true,
      description: 'The entity that the value stands for; null where it stands for none.',
      resolve: ({ value }, _, context) => entityOf(context, value),
    }),
    source: t.field({
      type: Source,
      nullable: true,
      description: 'The source that the value stands for; null where it stands for none.',
      resolve: ({ value }, _, context) =>
        isId(value) && value.startsWith('source:') ? loadSource(context, value) : null,
    }),
  }
}

export const GroupKey = builder.objectRef<KeyRow>('GroupKey')

GroupKey.implement({
  description: 'What the members of a group have in common in one dimension.',
  fields: (t) => ({
    dimension: t.expose('dimension', { type: DimensionName, description: 'The dimension, as `by` names it.' }),
    ...valueFields(t),
  }),
})

/** The values of a group with the dimensions that they are of. */
export function keysOf(by: readonly DimensionName[], values: readonly Value[]): readonly KeyRow[] {
  return by.map((dimension, place) => ({ dimension, value: values[place] ?? null }))
}

function text(value: Value): string | null {
  return value === null ? null : String(value)
}

/** The entity whose id the value is; null where it is another sort of value. */
async function entityOf(context: Request, value: Value) {
  return isId(value) && !value.startsWith('source:') ? loadEntity(context, value) : null
}

/** The value in words. */
async function label(context: Request, value: Value, none = 'none'): Promise<string> {
  if (!isId(value)) return text(value) ?? none
  if (value.startsWith('source:')) return (await loadSource(context, value))?.title ?? value
  return (await loadEntity(context, value))?.name ?? value
}

function isId(value: Value): value is string {
  return typeof value === 'string' && /^[a-z]+:\S+$/.test(value)
}
