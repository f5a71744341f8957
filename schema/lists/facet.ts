import type { Value } from '../../cypher/engine/graph.ts'
import type { Kind } from '../../cypher/knowledge/entities/entity.ts'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import { builder } from '../builder.ts'
import { Entity } from '../entities/entity.ts'
import type { Expression } from '../filter/expression.ts'
import type { Filter } from '../filter/filter.ts'
import type { Request } from '../request.ts'
import type { Dimensions, dimensionEnum } from './dimension.ts'
import { entityOf, label, valueText } from './group.ts'
import { groupsOf } from './groups.ts'
import { checkedFirst } from './page.ts'

export interface FacetRow {
  readonly field: string
  readonly distinct: number
  readonly values: readonly { readonly value: Value; readonly count: number }[]
}

const FacetValue = builder.objectRef<FacetRow['values'][number]>('FacetValue').implement({
  description: 'One value, and how many have it.',
  fields: (t) => ({
    value: t.string({
      nullable: true,
      description: 'The value: an id, a code, a value of an enum; null for those that have none.',
      resolve: ({ value }) => valueText(value),
    }),
    label: t.string({
      nullable: true,
      description: 'The value in words: the name of what an id stands for; "none" where there is no value.',
      resolve: ({ value }, _, context) => label(context, value),
    }),
    entity: t.field({
      type: Entity,
      nullable: true,
      description: 'The entity that the value stands for; null where it stands for none.',
      resolve: ({ value }, _, context) => entityOf(context, value),
    }),
    count: t.exposeInt('count', { description: 'How many have it.' }),
  }),
})

const Facet = builder.objectRef<FacetRow>('Facet').implement({
  description: 'The distinct values of one dimension, with how often each occurs.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The dimension, as `fields` names it.' }),
    distinct: t.exposeInt('distinct', {
      description: 'How many distinct values there are in all, none being one of them.',
    }),
    values: t.field({
      type: [FacetValue],
      description: 'The values, the most frequent first.',
      resolve: ({ values }) => [...values],
    }),
  }),
})

/** What counts things by one dimension: the most frequent value first. */
export type CountBy = (
  context: Request,
  expression: Expression,
  dimension: string,
) => Promise<readonly { readonly values: readonly Value[]; readonly count: number }[]>

/** Adds the field of Query that gives the distinct values of some dimensions: `portFacets`. */
export function facetField(
  name: string,
  of: string,
  type: ReturnType<typeof dimensionEnum>,
  filter: Filter,
  countBy: CountBy,
): void {
  builder.queryField(name, (t) =>
    t.field({
      type: [Facet],
      nullable: true,
      description: `The distinct values that ${of} have, each with how many have it: for the filters of a page.`,
      args: {
        where: t.arg({ type: filter.type, description: `Only ${of} that pass this filter; all where it is left out.` }),
        fields: t.arg({ type: [type], required: true, description: 'The dimensions, up to ten.' }),
        first: t.arg.int({ defaultValue: 20, description: 'How many values of each at most, 1 to 100.' }),
      },
      resolve: async (_, { where, fields, first }, context) => {
        const most = checkedFirst(first)
        if (fields.length < 1 || fields.length > 10) {
          throw new BadInput('fields', `\`fields\` names ${fields.length} dimensions: give 1 to 10`)
        }
        const expression = await filter.expression(where, context)
        return Promise.all(
          [...new Set(fields)].map(async (field): Promise<FacetRow> => {
            const groups = await countBy(context, expression, field)
            return {
              field,
              distinct: groups.length,
              values: groups.slice(0, most).map(({ values, count }) => ({ value: values[0] ?? null, count })),
            }
          }),
        )
      },
    }),
  )
}

/** Counts entities of a kind. */
export function countEntities(kind: Kind, dimensions: Dimensions): CountBy {
  return (context, expression, dimension) => {
    const by = dimensions[dimension]
    return by ? groupsOf(context, kind, expression, [by]) : Promise.resolve([])
  }
}
