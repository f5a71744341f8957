import type { InputObjectRef } from '@pothos/core'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import { builder } from '../builder.ts'

type SchemaTypes = typeof builder.$inferSchemaTypes

const SortDirection = builder.enumType('SortDirection', {
  description: 'Which way a list is sorted. What has no value comes last either way.',
  values: {
    ASC: { description: 'From A to Z, from small to large, from early to late.' },
    DESC: { description: 'From Z to A, from large to small, from late to early.' },
  } as const,
})

/** What a list can be sorted by. */
export interface OrderField {
  readonly property: string
  readonly description: string
  /** Texts where left out. */
  readonly holds?: 'text' | 'number'
}

export interface OrderGiven {
  readonly field: string
  readonly direction?: typeof SortDirection.$inferType | null
}

/** One sort key, as statements take it. */
export interface SortKey {
  readonly field: string
  readonly property: string
  readonly backwards: boolean
  /** What stands for a missing value: it sorts after all others. */
  readonly substitute: string | number
}

export interface Order {
  readonly type: InputObjectRef<SchemaTypes, OrderGiven>
  /** @throws {BadInput} where there are too many sort keys, or one twice */
  readonly keys: (given: readonly OrderGiven[] | null | undefined) => readonly SortKey[]
}

/** How many sort keys a statement takes. */
const mostKeys = 3

/**
 * Defines `XOrder` and `XOrderField`: what a list can be sorted by.
 * @param name the type of what is listed
 * @param of the list in words: "ports"
 */
export function order(name: string, of: string, fields: Readonly<Record<string, OrderField>>): Order {
  const orderField = builder.enumType(`${name}OrderField`, {
    description: `What ${of} can be sorted by.`,
    values: Object.fromEntries(Object.entries(fields).map(([field, { description }]) => [field, { description }])),
  })
  const type = builder.inputType(`${name}Order`, {
    description: `How ${of} are sorted. Up to ${mostKeys} of these, the first being the most important; ties go by id.`,
    fields: (t) => ({
      field: t.field({ type: orderField, required: true, description: 'What they are sorted by.' }),
      direction: t.field({
        type: SortDirection,
        required: true,
        defaultValue: 'ASC',
        description: 'Which way.',
      }),
    }),
  })
  return { type, keys: (given) => keysOf(given ?? [], fields) }
}

function keysOf(given: readonly OrderGiven[], fields: Readonly<Record<string, OrderField>>): readonly SortKey[] {
  if (given.length > mostKeys) {
    throw new BadInput('orderBy', `\`orderBy\` has ${given.length} sort keys; ${mostKeys} are allowed`)
  }
  const twice = given.find(({ field }, place) => given.findIndex((other) => other.field === field) < place)
  if (twice) throw new BadInput('orderBy', `\`orderBy\` names ${twice.field} twice: leave one of them out`)
  return given.map(({ field, direction }) => {
    const { property, holds = 'text' } = fields[field] as OrderField
    const backwards = direction === 'DESC'
    return { field, property, backwards, substitute: last(holds, backwards) }
  })
}

function last(holds: 'text' | 'number', backwards: boolean): string | number {
  if (holds === 'text') return backwards ? '' : '\uffff'
  return backwards ? -1e300 : 1e300
}

/** Three sort keys in the form in which statements take them; the id fills up. */
export function sortParameters(keys: readonly SortKey[]) {
  const three = [0, 1, 2].map((place) => keys[place] ?? { property: 'id', backwards: false, substitute: '' })
  return {
    properties: three.map(({ property }) => property),
    backwards: three.map(({ backwards }) => backwards),
    substitutes: three.map(({ substitute }) => substitute),
  }
}
