import type { EnumRef, ObjectRef } from '@pothos/core'
import type { Value } from '../../cypher/engine/graph.ts'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import { builder } from '../builder.ts'
import type { Request } from '../request.ts'
import { DimensionName, type Dimensions } from './dimension.ts'
import { valueFields } from './dimension-value.ts'
import type { Counted } from './largest-first.ts'
import { checkedFirst, type ListedRow, type Page } from './page.ts'

type SchemaTypes = typeof builder.$inferSchemaTypes

interface FacetRow {
  readonly field: DimensionName
  readonly distinct: number
  readonly values: readonly { readonly value: Value; readonly count: number; readonly none?: string | undefined }[]
}

const FacetValue = builder.objectRef<FacetRow['values'][number]>('FacetValue').implement({
  description: 'One value, and how many have it.',
  fields: (t) => ({
    ...valueFields(t),
    count: t.exposeInt('count', { description: 'How many have it.' }),
  }),
})

const Facet = builder.objectRef<FacetRow>('Facet').implement({
  description: 'The distinct values of one dimension, with how often each occurs.',
  fields: (t) => ({
    field: t.expose('field', { type: DimensionName, description: 'The dimension, as `fields` names it.' }),
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

/** What is counted, for descriptions. */
export const wholeListCounted =
  'The whole list is counted, not only the page. What has several values in a dimension counts in each.'

/**
 * Adds the field of a connection that gives the distinct values of some dimensions.
 * @param of what the list holds, in words: "ports"
 * @param counted what is counted and how much at most, in words
 * @param countedBy counts the whole list by one dimension, the most frequent value first
 * @param dimensions what is told of the dimensions, where having no value of one has a name of its own
 */
export function facetsField<Row extends ListedRow, Listed extends Page<Row>>(
  connection: ObjectRef<SchemaTypes, Listed>,
  of: string,
  dimension: EnumRef<SchemaTypes, DimensionName>,
  counted: string,
  countedBy: (context: Request, list: Listed, dimension: DimensionName) => Promise<readonly Counted[]>,
  dimensions: Dimensions = {},
): void {
  builder.objectField(connection, 'facets', (t) =>
    t.field({
      type: [Facet],
      nullable: true,
      extensions: { countsWholeList: true },
      description: `The distinct values that ${of} have, each with how many have it: for the filters of a page. ${counted}`,
      args: {
        fields: t.arg({ type: [dimension], required: true, description: 'The dimensions, up to ten.' }),
        first: t.arg.int({ defaultValue: 20, description: 'How many values of each at most, 1 to 100.' }),
      },
      resolve: (list, { fields, first }, context) => {
        const most = checkedFirst(first)
        if (fields.length < 1 || fields.length > 10) {
          throw new BadInput('fields', `\`fields\` names ${fields.length} dimensions: give 1 to 10`)
        }
        return Promise.all(
          [...new Set(fields)].map(async (field): Promise<FacetRow> => {
            const groups = await countedBy(context, list, field)
            return {
              field,
              distinct: groups.length,
              values: groups.slice(0, most).map(({ values, count }) => ({
                value: values[0] ?? null,
                count,
                none: dimensions[field]?.none,
              })),
            }
          }),
        )
      },
    }),
  )
}
