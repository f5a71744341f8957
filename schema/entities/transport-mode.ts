import { builder } from '../builder.ts'

export const TransportMode = builder.enumType('TransportMode', {
  description: 'A way to carry goods.',
  values: {
    ROAD: { description: 'By road.' },
    RAIL: { description: 'By rail.' },
    WATER: { description: 'By sea, river or lake.' },
    SEA: {
      description:
        'Over shipping lanes from seaport to seaport: of routes alone. What a port or crossing has is WATER.',
    },
  } as const,
})
