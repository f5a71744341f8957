import type { TimeInForce as Time } from '../../cypher/knowledge/relations/in-force.ts'
import { builder } from '../builder.ts'

/** What `inForce` of a relation says. */
export const inForceOf =
  'The times in which `asOf` finds it, in order: more than one where it had a break, none where it is only planned. The first begins with null where no source says since when, nor by when it lists it: it is found on any day until its end.'

export const TimeInForce = builder.objectRef<Time>('TimeInForce').implement({
  description: 'A time in which a relation holds without a break.',
  fields: (t) => ({
    from: t.expose('from', {
      type: 'PartialDate',
      nullable: true,
      description:
        'Its first day: since when it holds, or else the day of the source that lists it. Null where neither is known.',
    }),
    to: t.expose('to', {
      type: 'PartialDate',
      nullable: true,
      description: 'The first day on which it no longer holds; null while it lasts.',
    }),
  }),
})
