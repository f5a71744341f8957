import type { LineStatus as Name } from '../../cypher/knowledge/routes/line-status.ts'
import { builder } from '../builder.ts'

export const LineStatus = builder.enumType('LineStatus', {
  description: 'How far a railway, a corridor or a section of one has come.',
  values: {
    OPEN: { description: 'Trains run.' },
    PARTLY_OPEN: {
      description: 'Trains run on some of its sections; of a stop: they run, but not on to the rest of the line.',
    },
    BUILDING: { description: 'Under construction.' },
    PLANNED: { description: 'Planned.' },
    SUSPENDED: { description: 'Built, and no trains run for the time being.' },
    CLOSED: { description: 'Built, and closed: torn up, cut by a border or a war.' },
  } as const satisfies Record<Name, object>,
})
