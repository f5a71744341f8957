import { builder } from '../builder.ts'

export const TransitMode = builder.enumType('TransitMode', {
  description: 'How goods go between a place and a port that serves it.',
  values: {
    ROAD: { description: 'By road.' },
    RAIL: { description: 'By rail.' },
    WATER: { description: 'On a river or a lake.' },
    PIPELINE: { description: 'By pipeline.' },
  } as const,
})
