import type { ObjectRef } from '@pothos/core'
import type { EntityRow, Kind } from '../../cypher/knowledge/entities/entity.ts'
import { builder } from '../builder.ts'
import { typename } from '../entities/entity.ts'
import { connection } from './connection.ts'
import { checkBy, type DimensionName, type Dimensions, dimensionEnum } from './dimension.ts'
import { GroupKey, type KeyRow, keysOf } from './dimension-value.ts'
import type { EntityPage } from './entity-page.ts'
import { facetsField, wholeListCounted } from './facets.ts'
import { groupsOf, mostFetched } from './groups.ts'
import type { EntityListed } from './list-questions.ts'
import { groupsOfList } from './mark.ts'
import { NumberSummary, summaryOf } from './number-summary.ts'
import { type ListedRow, pageArguments } from './page.ts'
import { pageOfWhole } from './whole-list.ts'

type SchemaTypes = typeof builder.$inferSchemaTypes

interface EntityGroupRow extends ListedRow {
  readonly keys: readonly KeyRow[]
  readonly count: number
  readonly numbers: readonly number[]
}

const EntityGroup = builder.objectRef<EntityGroupRow>('EntityGroup').implement({
  description: 'Entities that have the same values in the dimensions asked for, and how many they are.',
  fields: (t) => ({
    keys: t.field({
      type: [GroupKey],
      description: 'What they have in common, a value for each dimension of `by`.',
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

export interface CountedKind<Row extends EntityRow> {
  readonly kind: Kind
  readonly type: ObjectRef<SchemaTypes, EntityPage<EntityListed<Row>>>
  /** What is counted, in words: "ports". */
  readonly of: string
  readonly dimensions: Dimensions
  readonly numbers?: Readonly<Record<string, NumberField>> | undefined
}

/** Adds the fields of a connection that count its whole list: `facets` and `groups`. */
export function countingFields<Row extends EntityRow>({ kind, type, of, dimensions, numbers }: CountedKind<Row>): void {
  const name = typename(kind)
  const dimension = dimensionEnum(name, of, dimensions)
  const columns = columnsOf(dimensions, numbers)
  const numberType =
    numbers &&
    builder.enumType(`${name}Number`, {
      description: `The numbers that ${of} have.`,
      values: Object.fromEntries(Object.entries(numbers).map(([value, { description }]) => [value, { description }])),
    })
  const limits = `${wholeListCounted} A list of Query may have any length; one of an entity, such as \`country.agreements\`, may be refused past ${mostFetched.toLocaleString('en')}.`
  const chosen = (by: readonly DimensionName[]) => by.flatMap((one) => dimensions[one] ?? [])

  facetsField(type, of, dimension, limits, (context, { counted }, field) =>
    groupsOf(context, counted, { by: chosen([field]), columns, argument: 'fields' }),
  )
  builder.objectField(type, 'groups', (t) =>
    t.field({
      type: EntityGroupConnection,
      nullable: true,
      extensions: { countsWholeList: true },
      description: `How many ${of} there are in each group, the largest group first. ${limits}`,
      args: {
        by: t.arg({ type: [dimension], required: true, description: 'One dimension, or two.' }),
        ...(numberType && {
          number: t.arg({ type: numberType, description: 'A number of theirs to sum up in each group.' }),
        }),
        ...pageArguments(t.arg),
      },
      resolve: ({ origin, counted }, args, context) => {
        const { by, number } = args as typeof args & { readonly number?: string | null }
        checkBy(by)
        const grouping = {
          by: chosen(by),
          number: number ? numbers?.[number]?.property : undefined,
          columns,
          argument: 'by',
        } as const
        const list = async () =>
          (await groupsOf(context, counted, grouping)).map(
            ({ values, ...group }): EntityGroupRow => ({ key: kind, keys: keysOf(by, values), ...group }),
          )
        return pageOfWhole(groupsOfList(origin), list, args)
      },
    }),
  )
}

/** What is fetched of entities to count them; `id` stands for what they are related to. */
function columnsOf(dimensions: Dimensions, numbers: CountedKind<EntityRow>['numbers']): readonly string[] {
  const properties = Object.values(dimensions).flatMap(({ property = 'id' }) => property.replace('*', ''))
  return [...new Set(['id', 'sortKey', ...properties, ...Object.values(numbers ?? {}).map(({ property }) => property)])]
}
