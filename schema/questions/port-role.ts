import { builder } from '../builder.ts'

export const PortRole = builder.enumType('PortRole', {
  description: 'In which role a port serves a place.',
  values: {
    GATEWAY: {
      description:
        'It is known to carry a good part of the trade of the place, or of a member of it: a port of another country, or a crossing on its border.',
    },
    OWN_PORT: { description: 'A port on the sea, on a river or on dry land that lies in the place.' },
    BORDER_CROSSING: { description: 'A crossing between the place and what lies outside, on either side.' },
    INTERNAL_CROSSING: { description: 'A crossing between two members of the place, on either side.' },
    RAIL_PORT: {
      description:
        'A port outside at which an open railway, train service or corridor stops that also stops in the place: one ride, without a change.',
    },
    MINOR_GATEWAY: {
      description:
        'It is said to carry trade of the place, but little: a right on paper, a small traffic, or a doubtful one; ranked sixth or below, or of low confidence.',
    },
    RAIL_PORT_ONE_CHANGE: {
      description:
        'A seaport outside from which goods come to the place by rail, with one change from one railway to another. No source says that they do: it follows from the network, so its basis is DERIVED. Only for a place that does not reach the sea itself.',
    },
    CLOSED_CROSSING: { description: 'A crossing that is closed, as far as is known. It is no way in or out.' },
  } as const,
})

export type PortRoleName = typeof PortRole.$inferType
