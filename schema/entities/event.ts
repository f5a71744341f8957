import type { EntityRow } from '../../cypher/knowledge/entities/entity.ts'
import { builder } from '../builder.ts'
import { date } from '../filter/date-filter.ts'
import { entityFilter } from '../filter/entity-filter.ts'
import { collection } from '../lists/collection.ts'
import { entityOrder } from '../lists/entity-order.ts'
import { entityConnection } from '../lists/entity-page.ts'
import { entityNode } from './entity.ts'

interface EventRow extends EntityRow {
  readonly kind: 'EVENT'
  readonly startsOn?: string
  readonly endsOn?: string
  readonly periodAmbiguity?: string
}

export const Event = builder.objectRef<EventRow>('Event')

builder.node(Event, {
  ...entityNode<EventRow>('EVENT'),
  description: 'Something that happened or is planned: an expo, a summit, a press conference; or a series of such.',
  fields: (t) => ({
    startsOn: t.expose('startsOn', { type: 'PartialDate', nullable: true, description: 'Its first day.' }),
    endsOn: t.expose('endsOn', { type: 'PartialDate', nullable: true, description: 'Its last day.' }),
    periodAmbiguity: t.exposeString('periodAmbiguity', {
      nullable: true,
      description: 'How the dates were inferred, where the source leaves them open.',
    }),
  }),
})

const EventConnection = entityConnection<EventRow>('Event', { node: Event, of: 'events' })

collection('events', {
  kind: 'EVENT',
  type: EventConnection,
  description: 'All events, in name order.',
  filter: entityFilter('EVENT', 'events', {
    startsOn: date('startsOn', 'Their first day.'),
    endsOn: date('endsOn', 'Their last day.'),
  }),
  order: entityOrder('EVENT', 'events', {
    STARTS_ON: { property: 'startsOn', description: 'By their first day.' },
  }),
})
