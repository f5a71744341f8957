import { builder } from '../builder.ts'

export const TransportMode = builder.enumType('TransportMode', {
  description: 'A way to carry goods.',
  values: {
    ROAD: { description: 'By road.' },
    RAIL: { description: 'By rail.' },
    WATER: { description: 'By sea, river or lake.' },
  } as const,
})
