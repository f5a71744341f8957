import { builder } from '../builder.ts'
import { oneOf } from '../filter/conditions.ts'
import { entityFilter } from '../filter/entity-filter.ts'
import { collection } from '../lists/collection.ts'
import { entityOrder } from '../lists/entity-order.ts'
import { entityConnection, entityPage } from '../lists/entity-page.ts'
import { type EntityListed, listQuestions } from '../lists/list-questions.ts'
import { pageArguments } from '../lists/page.ts'
import { reads } from '../reads.ts'
import { entityNode } from './entity.ts'
import { type LineRow, lineFields } from './line.ts'
import { lineConditions, lineDimensions, lineNumbers, lineOrders } from './line-filter.ts'
import { Port } from './port.ts'

export const CorridorKind = builder.enumType('CorridorKind', {
  description: 'What sort of corridor it is.',
  values: {
    CORRIDOR: { description: 'A route that several lines, roads, sea lanes or services make up.' },
    SERVICE: { description: 'A train service that runs over several lines.' },
  } as const,
})

interface CorridorRow extends LineRow {
  readonly kind: 'CORRIDOR'
  readonly corridorKind: typeof CorridorKind.$inferType
  readonly transitDays?: string
  readonly organizer?: string
}

const Corridor = builder.objectRef<CorridorRow>('Corridor')

builder.node(Corridor, {
  ...entityNode<CorridorRow>('CORRIDOR'),
  description: 'A transport corridor, or a train service over several lines.',
  fields: (t) => ({
    ...lineFields('Corridor', t),
    corridorKind: t.expose('corridorKind', { type: CorridorKind, description: 'What sort of corridor it is.' }),
    transitDays: t.string({
      nullable: true,
      description: 'How many days its trains take from end to end, as their operator says: `13-16`. Of train services.',
      resolve: ({ transitDays }) => transitDays,
    }),
    organizer: t.string({
      nullable: true,
      description: 'Who runs the service, or under what agreement the corridor stands, in words.',
      resolve: ({ organizer }) => organizer,
    }),
  }),
})

const CorridorConnection = entityConnection<CorridorRow>('Corridor', { node: Corridor, of: 'corridors' })

collection('corridors', {
  kind: 'CORRIDOR',
  type: CorridorConnection,
  description: 'All transport corridors and through train services, in name order.',
  filter: entityFilter('CORRIDOR', 'corridors', {
    corridorKind: oneOf(() => CorridorKind, 'corridorKind', 'Of these kinds.'),
    ...lineConditions('CORRIDOR'),
  }),
  order: entityOrder('CORRIDOR', 'corridors', lineOrders),
  dimensions: {
    CORRIDOR_KIND: { property: 'corridorKind', description: 'What sort of corridor they are.' },
    ...lineDimensions,
  },
  numbers: lineNumbers,
})

const corridorsOfPort = listQuestions<EntityListed<CorridorRow>>('corridors-of-port')

builder.objectField(Port, 'corridors', (t) =>
  t.field({
    type: CorridorConnection,
    extensions: reads(),
    nullable: true,
    description: 'The corridors and train services that stop at it, in name order.',
    args: pageArguments(t.arg),
    resolve: ({ id }, args, context) =>
      entityPage(context, { field: 'Port.corridors', of: id, ...corridorsOfPort }, args),
  }),
)
