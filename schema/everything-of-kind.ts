import type { ObjectRef } from '@pothos/core'
import { builder, type Context } from './builder.ts'
import type { EntityRow, Kind } from './entity.ts'
import { type EntityListed, listQuestions } from './entity-list.ts'
import { type Page, page, pageArguments } from './page.ts'

type SchemaTypes = typeof builder.$inferSchemaTypes

const entitiesOfKind = listQuestions<EntityListed<EntityRow>>('entities-of-kind')

/** Adds the field of Query that lists a whole kind in name order: `countries`. */
export function listEverything<Row extends EntityRow>(
  field: string,
  kind: Kind,
  type: ObjectRef<SchemaTypes, Page<EntityListed<Row>>>,
  description: string,
): void {
  builder.queryField(field, (t) =>
    t.field({
      type,
      description,
      args: pageArguments(t.arg),
      resolve: (_, wanted, context: Context) =>
        page(context, { field: `Query.${field}`, of: kind, ...entitiesOfKind }, wanted) as Page<EntityListed<Row>>,
    }),
  )
}
