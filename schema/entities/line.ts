import type { ObjectFieldBuilder } from '@pothos/core'
import type { EntityRow } from '../../cypher/knowledge/entities/entity.ts'
import { builder } from '../builder.ts'
import { connection } from '../lists/connection.ts'
import { type EntityListed, listQuestions } from '../lists/list-questions.ts'
import { page, pageArguments } from '../lists/page.ts'
import { reads } from '../reads.ts'
import { Entity } from './entity.ts'
import { LineStatus } from './line-status.ts'

const LengthBasis = builder.enumType('LengthBasis', {
  description: 'How the length of a railway or corridor is known.',
  values: {
    STATED: { description: 'The length that its operator or an official source gives for it.' },
    SECTIONS: { description: 'The sum of its sections, of which some may be estimates.' },
  } as const,
})

/** What railways and corridors have in common. */
export interface LineRow extends EntityRow {
  readonly status: typeof LineStatus.$inferType
  readonly openedOn?: string
  readonly lengthKilometres?: number
  readonly lengthBasis?: typeof LengthBasis.$inferType
  readonly gaugeMillimetres?: number
  readonly gauges?: readonly number[]
  readonly note?: string
}

interface StopListed extends EntityListed<EntityRow> {
  readonly order: number
  readonly course?: number | null
  readonly since?: string | null
  readonly status?: typeof LineStatus.$inferType | null
}

const StopConnection = connection<StopListed, EntityRow | string>('Stop', {
  node: Entity,
  toNode: ({ entity }) => entity,
  of: 'stops',
  edgeFields: (t) => ({
    order: t.int({ description: 'Its place on the line, from 1.', resolve: ({ row }) => row.order }),
    course: t.int({
      description: 'Which course of the line it lies on: 1 is the main one, the others are its branches.',
      resolve: ({ row }) => row.course ?? 1,
    }),
    status: t.field({
      type: LineStatus,
      description: 'How far the line has come here. Only between stops that are OPEN does it count as a connection.',
      resolve: ({ row }) => row.status ?? 'OPEN',
    }),
    since: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'Since when trains run here, where it is known.',
      resolve: ({ row }) => row.since,
    }),
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
      description: 'Its length, in kilometres; null where it is not known.',
      resolve: ({ lengthKilometres }) => lengthKilometres,
    }),
    lengthBasis: t.field({
      type: LengthBasis,
      nullable: true,
      description: 'How its length is known; null where it is not.',
      resolve: ({ lengthBasis }) => lengthBasis,
    }),
    gaugeMillimetres: t.int({
      nullable: true,
      description:
        'The distance between its rails, in millimetres: 1435 in China and most of Europe, 1520 in the former Soviet Union. Null where it is not known, and where the line has several: see `gauges`.',
      resolve: ({ gaugeMillimetres }) => gaugeMillimetres,
    }),
    gauges: t.intList({
      description: 'Every gauge on it, in millimetres; empty where none is known.',
      resolve: ({ gauges }) => [...(gauges ?? [])],
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
