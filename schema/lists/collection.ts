import type { ObjectRef } from '@pothos/core'
import type { EntityRow, Kind } from '../../cypher/knowledge/entities/entity.ts'
import { builder } from '../builder.ts'
import type { Filter } from '../filter/filter.ts'
import type { Request } from '../request.ts'
import type { Dimensions } from './dimension.ts'
import { countingFields, type NumberField } from './entity-groups.ts'
import { entityList } from './entity-list.ts'
import type { EntityPage } from './entity-page.ts'
import type { EntityListed } from './list-questions.ts'
import { filteredPage } from './matching-page.ts'
import type { Order } from './order.ts'
import { pageArguments } from './page.ts'

type SchemaTypes = typeof builder.$inferSchemaTypes

export interface Collection<Row extends EntityRow> {
  readonly kind: Kind
  readonly type: ObjectRef<SchemaTypes, EntityPage<EntityListed<Row>>>
  readonly description: string
  readonly filter: Filter
  readonly order: Order
  /** What they can be counted by, besides what every kind can. */
  readonly dimensions?: Dimensions
  /** The numbers they have that can be summed up. */
  readonly numbers?: Readonly<Record<string, NumberField>>
}

/** What entities of every kind can be counted by. */
const shared: Dimensions = {
  BASIS: { property: 'basis', description: 'What their description rests on.' },
  SOURCE: { property: 'source', description: 'The strongest source of their description.' },
}

/** Adds the field of Query that lists a whole kind, filtered and sorted as asked, and to its connection the fields that count a list. */
export function collection<Row extends EntityRow>(
  field: string,
  { kind, type, description, filter, order, ...counted }: Collection<Row>,
): void {
  builder.queryField(field, (t) =>
    t.field({
      type,
      nullable: true,
      description,
      args: {
        where: t.arg({ type: filter.type, description: 'Only those that pass this filter; all where it is left out.' }),
        orderBy: t.arg({ type: [order.type], description: 'How they are sorted; by name where it is left out.' }),
        ...pageArguments(t.arg),
      },
      resolve: async (_, args, context: Request) => {
        const keys = order.keys(args.orderBy)
        const expression = await filter.expression(args.where, context)
        const list = entityList<Row>(kind, expression, keys)
        return {
          ...filteredPage(context, { field: `Query.${field}`, of: kind, ...list }, args),
          counted: { kind, expression },
        }
      },
    }),
  )
  countingFields({ kind, type, of: field, dimensions: { ...counted.dimensions, ...shared }, numbers: counted.numbers })
}
