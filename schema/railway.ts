import { builder } from './builder.ts'
import { collection } from './collection/collection.ts'
import { entityOrder } from './collection/entity-order.ts'
import { connection } from './connection.ts'
import { Country } from './country.ts'
import { entityNode } from './entity.ts'
import { type EntityListed, listQuestions } from './entity-list.ts'
import { entityFilter } from './filter/entity-filter.ts'
import { type LineRow, lineFields } from './line.ts'
import { lineConditions, lineDimensions, lineNumbers, lineOrders } from './line-filter.ts'
import { page, pageArguments } from './page.ts'
import { Port } from './port.ts'

interface RailwayRow extends LineRow {
  readonly kind: 'RAILWAY'
}

const Railway = builder.objectRef<RailwayRow>('Railway')

builder.node(Railway, {
  ...entityNode<RailwayRow>('RAILWAY'),
  description: 'A railway line.',
  fields: (t) => lineFields('Railway', t),
})

const RailwayConnection = connection<EntityListed<RailwayRow>, RailwayRow>('Railway', {
  node: Railway,
  toNode: ({ entity }) => entity,
  of: 'railways',
})

collection('railways', {
  kind: 'RAILWAY',
  type: RailwayConnection,
  description: 'All railway lines, in name order.',
  filter: entityFilter('RAILWAY', 'railways', lineConditions('RAILWAY')),
  order: entityOrder('RAILWAY', 'railways', lineOrders),
  dimensions: lineDimensions,
  numbers: lineNumbers,
})

const railwaysOfCountry = listQuestions<EntityListed<RailwayRow>>('railways-of-country')

builder.objectField(Country, 'railways', (t) =>
  t.field({
    type: RailwayConnection,
    description: 'The railway lines that stop in it, in name order.',
    args: pageArguments(t.arg),
    resolve: ({ id }, wanted, context) =>
      page(context, { field: 'Country.railways', of: id, ...railwaysOfCountry }, wanted),
  }),
)

const railwaysOfPort = listQuestions<EntityListed<RailwayRow>>('railways-of-port')

builder.objectField(Port, 'railways', (t) =>
  t.field({
    type: RailwayConnection,
    description: 'The railway lines that stop at it, in name order.',
    args: pageArguments(t.arg),
    resolve: ({ id }, wanted, context) => page(context, { field: 'Port.railways', of: id, ...railwaysOfPort }, wanted),
  }),
)
