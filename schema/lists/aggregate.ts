import type { Kind } from '../../cypher/knowledge/entities/entity.ts'
import { builder } from '../builder.ts'
import type { Filter } from '../filter/filter.ts'
import { connection } from './connection.ts'
import { checkedGroupBy, type Dimensions, type dimensionEnum } from './dimension.ts'
import { GroupKey, type KeyRow } from './group.ts'
import { groupsOf } from './groups.ts'
import { largestFirst } from './largest-first.ts'
import { marked } from './mark.ts'
import { NumberSummary, summaryOf } from './number-summary.ts'
import { type ListedRow, pageArguments } from './page.ts'
import { pageOfWhole } from './whole-list.ts'

export interface EntityGroupRow extends ListedRow {
  readonly keys: readonly KeyRow[]
  readonly count: number
  readonly numbers: readonly number[]
}

const EntityGroup = builder.objectRef<EntityGroupRow>('EntityGroup').implement({
  description: 'Entities that have the same values in the dimensions asked for, and how many they are.',
  fields: (t) => ({
    keys: t.field({
      type: [GroupKey],
      description: 'What they have in common, a value for each dimension of `groupBy`.',
      resolve: ({ keys }) => [...keys],
    }),
    count: t.exposeInt('count', { description: 'How many they are.' }),
    number: t.field({
      type: NumberSummary,
      nullable: true,
      description: 'What the number that `number` asks for comes to; null where none was asked for or none is known.',
      resolve: ({ numbers }) => summaryOf(numbers),
    }),
  }),
})

const EntityGroupConnection = connection<EntityGroupRow, EntityGroupRow>('EntityGroup', {
  node: EntityGroup,
  toNode: (row) => row,
  of: 'groups',
})

/** A number that entities of a kind have. */
export interface NumberField {
  readonly property: string
  readonly description: string
}

export interface Aggregated {
  readonly kind: Kind
  /** The type of what is grouped. */
  readonly name: string
  /** What is grouped, in words. */
  readonly of: string
  readonly filter: Filter
  readonly dimensions: Dimensions
  readonly dimensionType: ReturnType<typeof dimensionEnum>
  readonly numbers?: Readonly<Record<string, NumberField>> | undefined
}

/** Adds the field of Query that groups entities of a kind: `portAggregate`. */
export function aggregateField(
  field: string,
  { kind, name, of, filter, dimensions, dimensionType, numbers }: Aggregated,
): void {
  const numberType =
    numbers &&
    builder.enumType(`${name}Number`, {
      description: `The numbers that ${of} have.`,
      values: Object.fromEntries(Object.entries(numbers).map(([value, { description }]) => [value, { description }])),
    })
  builder.queryField(field, (t) =>
    t.field({
      type: EntityGroupConnection,
      nullable: true,
      description: `How many ${of} there are in each group, the largest group first. One of several values in a dimension counts each.`,
      args: {
        where: t.arg({ type: filter.type, description: `Only ${of} that pass this filter; all where it is left out.` }),
        groupBy: t.arg({ type: [dimensionType], required: true, description: 'One dimension, or two.' }),
        ...(numberType && {
          number: t.arg({ type: numberType, description: 'A number of theirs to sum up in each group.' }),
        }),
        ...pageArguments(t.arg),
      },
      resolve: async (_, { where, groupBy, ...rest }, context) => {
        const { number, ...wanted } = rest as typeof rest & { readonly number?: string | null }
        const by = checkedGroupBy(groupBy).flatMap((dimension) => dimensions[dimension] ?? [])
        const expression = await filter.expression(where, context)
        const property = number ? numbers?.[number]?.property : undefined
        const origin = marked(`Query.${field}`, { where, groupBy }, [])
        const list = async () =>
          (await groupsOf(context, kind, expression, by, property)).map(
            ({ values, count, numbers }): EntityGroupRow => ({
              key: kind,
              sortKey: largestFirst(count, JSON.stringify(values)),
              keys: groupBy.map((dimension, place) => ({ dimension, value: values[place] ?? null })),
              count,
              numbers,
            }),
          )
        return pageOfWhole(origin, list, wanted)
      },
    }),
  )
}
