import { entity } from '../../cypher/knowledge/entities/entity.ts'
import { farthestFromLane } from '../../cypher/knowledge/sea/joint.ts'
import { lanesSource } from '../../cypher/knowledge/sea/lanes.ts'
import { farthestOnRiver } from '../../cypher/knowledge/sea/sea-port.ts'
import { detoursOf, findSeaRoute, type SeaRoute as SeaRouteRow } from '../../cypher/knowledge/sea/sea-route.ts'
import { roundedKilometres } from '../../cypher/knowledge/sea/sea-way.ts'
import { thinned } from '../../cypher/knowledge/sea/thinned.ts'
import { builder } from '../builder.ts'
import { Basis } from '../claims/basis.ts'
import { Citation } from '../claims/citation.ts'
import { searches } from '../cost.ts'
import { Coordinates } from '../entities/coordinates.ts'
import { Passage, passagesOf, SeaPassage } from '../entities/passage.ts'
import { Port, type PortRow } from '../entities/port.ts'
import { knownAt } from '../known-at.ts'
import { PassageDetour } from './passage-detour.ts'

/** What every answer about ways by sea says of itself. */
export const modelled = 'Modelled over shipping lanes, not for navigation.'

const NoSeaRoute = builder.enumType('NoSeaRoute', {
  description: 'Why there is no route by sea.',
  values: {
    FROM_NOT_AT_SEA: {
      description: `Where it is to begin isn't at sea: a land or dry port, a country without a seaport, a river port more than ${farthestOnRiver} km from every lane, or a port of unknown position or more than ${farthestFromLane} km from them.`,
    },
    TO_NOT_AT_SEA: { description: 'The same of where it is to end.' },
    NOT_CONNECTED: {
      description:
        'No lane that is open leads from the one to the other: all ways go through a passage to avoid, or they lie on different seas.',
    },
  } as const,
})

const SeaRoute = builder.objectRef<SeaRouteRow>('SeaRoute').implement({
  description: `The shortest way by sea from one port to another, or why there is none. ${modelled}`,
  fields: (t) => ({
    from: t.field({
      type: Port,
      nullable: true,
      description:
        'The port where it begins: the one asked for, or the most prominent seaport of the country or region; null where there is none at sea.',
      resolve: ({ from }, _, context) => (from ? entity<PortRow>(context, from.id) : null),
    }),
    to: t.field({
      type: Port,
      nullable: true,
      description: 'The port where it ends, likewise.',
      resolve: ({ to }, _, context) => (to ? entity<PortRow>(context, to.id) : null),
    }),
    kilometres: t.int({
      nullable: true,
      description:
        'How long it is, in kilometres, to ten, under a hundred to one; null where there is no way, never 0. The straight way between each port and the nearest lane is in it. Most lie within 3 % of distance tables.',
      resolve: ({ way }) => (typeof way === 'string' ? null : roundedKilometres(way.kilometres)),
    }),
    nauticalMiles: t.int({
      nullable: true,
      description: 'The same in nautical miles of 1,852 metres, to ten, under a hundred to one.',
      resolve: ({ way }) => (typeof way === 'string' ? null : roundedKilometres(way.kilometres / 1.852)),
    }),
    passages: t.field({
      type: [Passage],
      nullable: true,
      description:
        'The straits, canals and capes that it goes through or round, in order. Empty where it goes through none, or where there is no way.',
      resolve: ({ way }, _, context) => passagesOf(context, typeof way === 'string' ? [] : way.passages),
    }),
    detours: t.field({
      type: [PassageDetour],
      extensions: searches(10),
      description: 'For each of its passages, in order, what it costs if that one is closed.',
      resolve: (route) => [...detoursOf(route)],
    }),
    points: t.field({
      type: [Coordinates],
      description:
        'The points of its lanes from port to port, to draw it. Between two of them whose longitudes differ by more than 180 degrees it crosses the 180th meridian. Empty where there is no way.',
      args: {
        limit: t.arg.int({
          defaultValue: 200,
          description:
            'How many at most, 2 to 1,000; of a longer way every second, third … point is left out, so that it may cut corners.',
        }),
      },
      resolve: ({ way }, { limit }) => (typeof way === 'string' ? [] : thinned(way.points, limit ?? 200)),
    }),
    reason: t.field({
      type: NoSeaRoute,
      nullable: true,
      description: 'Why there is no way; null where there is one.',
      resolve: ({ way }) => (typeof way === 'string' ? way : null),
    }),
    note: t.string({ description: 'How far it can be relied on.', resolve: () => modelled }),
    basis: t.field({
      type: Basis,
      description: 'What it rests on: it is derived from shipping lanes.',
      resolve: () => 'DERIVED' as const,
    }),
    citations: t.field({ type: [Citation], description: 'Where the lanes come from.', resolve: () => [lanesSource] }),
  }),
})

const endOfSeaRoute = 'A port, or a country or a part of one for its most prominent seaport'

builder.queryField('seaRoute', (t) =>
  t.field({
    type: SeaRoute,
    nullable: true,
    extensions: searches(1),
    description: `The shortest way by sea from port to port over shipping lanes, with the passages that it goes through and what their closing costs. Where there is none, \`reason\` says why. Ships up to any size are assumed to pass everywhere; a liner that calls on the way sails farther. ${modelled}`,
    args: {
      from: t.arg.id({ required: true, description: `${endOfSeaRoute}: \`port:CNSHA\`.` }),
      to: t.arg.id({ required: true, description: `${endOfSeaRoute}: \`port:NLRTM\`.` }),
      avoid: t.arg({
        type: [SeaPassage],
        defaultValue: [],
        description: 'Not through these passages: `[SUEZ, PANAMA]`. An empty list avoids none.',
      }),
      open: t.arg({
        type: [SeaPassage],
        defaultValue: [],
        description:
          'Also through these, which are closed otherwise: NORTHWEST_PASSAGE, VOLGA_DON. `avoid` prevails; an empty list opens none.',
      }),
      knownAt: t.arg(knownAt),
    },
    resolve: (_, { from, to, avoid, open }, context) =>
      findSeaRoute(context, from, to, { avoid: avoid ?? [], open: open ?? [] }),
  }),
)
