import type { ObjectFieldBuilder } from '@pothos/core'
import type { EntityRow } from '../../cypher/knowledge/entities/entity.ts'
import { builder } from '../builder.ts'
import { connection } from '../lists/connection.ts'
import { type EntityListed, listQuestions } from '../lists/list-questions.ts'
import { page, pageArguments } from '../lists/page.ts'
import { reads } from '../reads.ts'
import { Entity } from './entity.ts'

export const LineStatus = builder.enumType('LineStatus', {
  description: 'How far a railway or corridor has come.',
  values: {
    OPEN: { description: 'Trains run.' },
    BUILDING: { description: 'Under construction, in whole or in part.' },
    PLANNED: { description: 'Planned.' },
  } as const,
})

/** What railways and corridors have in common. */
export interface LineRow extends EntityRow {
  readonly status: typeof LineStatus.$inferType
  readonly openedOn?: string
  readonly lengthKilometres?: number
  readonly gaugeMillimetres?: number
  readonly note?: string
}

interface StopListed extends EntityListed<EntityRow> {
  readonly order: number
}

const StopConnection = connection<StopListed, EntityRow | string>('Stop', {
  node: Entity,
  toNode: ({ entity }) => entity,
  of: 'stops',
  edgeFields: (t) => ({
    order: t.int({ description: 'Its place on the line, from 1.', resolve: ({ row }) => row.order }),
  }),
})

const stopsOfLine = listQuestions<StopListed>('stops-of-line')

/** The fields that railways and corridors have in common. `typename` is whose they are. */
export function lineFields<Row extends LineRow>(
  typename: string,
  t: ObjectFieldBuilder<typeof builder.$inferSchemaTypes, Row>,
) {
  return {
    status: t.field({ type: LineStatus, description: 'How far it has come.', resolve: ({ status }) => status }),
    openedOn: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'When it opened.',
      resolve: ({ openedOn }) => openedOn,
    }),
    lengthKilometres: t.float({
      nullable: true,
      description: 'Its length, in kilometres.',
      resolve: ({ lengthKilometres }) => lengthKilometres,
    }),
    gaugeMillimetres: t.int({
      nullable: true,
      description:
        'The distance between its rails, in millimetres: 1435 in China and most of Europe, 1520 in the former Soviet Union.',
      resolve: ({ gaugeMillimetres }) => gaugeMillimetres,
    }),
    note: t.string({ nullable: true, description: 'What else is to be known of it.', resolve: ({ note }) => note }),
    stops: t.field({
      type: StopConnection,
      extensions: reads(),
      nullable: true,
      description: 'Its main stops, in order: ports, crossings and towns.',
      args: pageArguments(t.arg, 50),
      resolve: ({ id }, args, context) => page(context, { field: `${typename}.stops`, of: id, ...stopsOfLine }, args),
    }),
  }
}
