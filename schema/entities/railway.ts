import { builder } from '../builder.ts'
import { clausesOf } from '../filter/clauses.ts'
import { entityFilter } from '../filter/entity-filter.ts'
import { asParameter } from '../filter/entity-matching.ts'
import { collection } from '../lists/collection.ts'
import { entityOrder } from '../lists/entity-order.ts'
import { entityConnection, entityPage } from '../lists/entity-page.ts'
import { type EntityListed, listQuestions } from '../lists/list-questions.ts'
import { page, pageArguments } from '../lists/page.ts'
import { reads } from '../reads.ts'
import { Country } from './country.ts'
import { entityNode } from './entity.ts'
import { type LineRow, lineFields } from './line.ts'
import { lineConditions, lineDimensions, lineNumbers, lineOrders } from './line-filter.ts'
import { LineStatus } from './line-status.ts'
import { Port } from './port.ts'
import { RailSectionConnection, sectionsOfRailway } from './rail-section.ts'

interface RailwayRow extends LineRow {
  readonly kind: 'RAILWAY'
}

const Railway = builder.objectRef<RailwayRow>('Railway')

builder.node(Railway, {
  ...entityNode<RailwayRow>('RAILWAY'),
  description: 'A railway line.',
  fields: (t) => ({
    ...lineFields('Railway', t),
    sections: t.field({
      type: RailSectionConnection,
      nullable: true,
      extensions: reads(),
      description:
        'Its sections, from station to station, with their kilometres, gauges and status: the main course first. A line that uses the track of others has none of its own there.',
      args: {
        status: t.arg({
          type: [LineStatus],
          description:
            'Only sections that have come as far as one of these; all where it is left out, none where it is empty.',
        }),
        ...pageArguments(t.arg, 50),
      },
      resolve: ({ id }, args, context) => {
        const parameters = { statuses: args.status ?? null }
        return page(context, { field: 'Railway.sections', of: id, ...sectionsOfRailway, parameters }, args)
      },
    }),
  }),
})

const RailwayConnection = entityConnection<RailwayRow>('Railway', { node: Railway, of: 'railways' })

const RailwayFilter = entityFilter('RAILWAY', 'railways', lineConditions('RAILWAY'))

collection('railways', {
  kind: 'RAILWAY',
  type: RailwayConnection,
  description: 'All railway lines, in name order.',
  filter: RailwayFilter,
  order: entityOrder('RAILWAY', 'railways', lineOrders),
  dimensions: lineDimensions,
  numbers: lineNumbers,
})

const railwaysOfCountry = listQuestions<EntityListed<RailwayRow>>('railways-of-country')
const railwaysMatchingOfCountry = listQuestions<EntityListed<RailwayRow>>('railways-matching-of-country')

builder.objectField(Country, 'railways', (t) =>
  t.field({
    type: RailwayConnection,
    extensions: reads(),
    nullable: true,
    description: 'The railway lines that stop in it, in name order.',
    args: {
      where: t.arg({ type: RailwayFilter.type, description: 'Only railway lines that pass this filter.' }),
      ...pageArguments(t.arg),
    },
    resolve: async ({ id }, args, context) => {
      const field = 'Country.railways'
      if (!args.where) return entityPage(context, { field, of: id, ...railwaysOfCountry }, args)
      const clauses = asParameter(clausesOf(await RailwayFilter.expression(args.where, context)))
      return entityPage(context, { field, of: id, ...railwaysMatchingOfCountry, parameters: { clauses } }, args)
    },
  }),
)

const railwaysOfPort = listQuestions<EntityListed<RailwayRow>>('railways-of-port')

builder.objectField(Port, 'railways', (t) =>
  t.field({
    type: RailwayConnection,
    extensions: reads(),
    nullable: true,
    description: 'The railway lines that stop at it, in name order.',
    args: pageArguments(t.arg),
    resolve: ({ id }, args, context) =>
      entityPage(context, { field: 'Port.railways', of: id, ...railwaysOfPort }, args),
  }),
)
