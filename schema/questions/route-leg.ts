import { entity } from '../../cypher/knowledge/entities/entity.ts'
import type { Leg } from '../../cypher/knowledge/routes/leg.ts'
import { thinned } from '../../cypher/knowledge/sea/thinned.ts'
import { builder } from '../builder.ts'
import { Basis } from '../claims/basis.ts'
import { Citation } from '../claims/citation.ts'
import { Confidence } from '../entities/confidence.ts'
import { Coordinates } from '../entities/coordinates.ts'
import { Entity } from '../entities/entity.ts'
import { LineStatus } from '../entities/line-status.ts'
import { Passage, passagesOf } from '../entities/passage.ts'
import { Relation } from '../entities/relation.ts'
import { TransportMode } from '../entities/transport-mode.ts'

export const DistanceBasis = builder.enumType('DistanceBasis', {
  description: 'How kilometres are known, the best first.',
  values: {
    STATED: { description: 'The length that the operator of a train service states for the whole of it.' },
    PUBLISHED: { description: 'As timetables or the posts along the line have them, as far as the curator knows.' },
    RECONSTRUCTED: {
      description: 'A known length divided among the stations on it: true within 5 %, or 10 to 15 % at low confidence.',
    },
    MODELLED: {
      description:
        'The length of the shortest way over shipping lanes, to ten kilometres: mostly within 3 %. Not for navigation.',
    },
    ESTIMATED: { description: 'The straight line over the globe times 1.25, mostly of what is not built.' },
    GREAT_CIRCLE: { description: 'The straight line over the globe between the two stops: the way is longer.' },
    UNKNOWN: { description: 'Not known: the position of one of the stops is missing, or one point stands for both.' },
  } as const,
})

export const RouteLeg = builder.objectRef<Leg>('RouteLeg').implement({
  description: 'A part of a route: from one station to the next, along one line or over one border.',
  fields: (t) => ({
    from: t.field({
      type: Entity,
      nullable: true,
      description: 'The stop where it begins.',
      resolve: ({ from }, _, context) => entity(context, from.id),
    }),
    to: t.field({
      type: Entity,
      nullable: true,
      description: 'The stop where it ends.',
      resolve: ({ to }, _, context) => entity(context, to.id),
    }),
    line: t.field({
      type: Entity,
      nullable: true,
      description:
        'The railway, train ferry or corridor that runs along it; null over a border between two crossings and by sea.',
      resolve: ({ line }, _, context) => (line ? entity(context, line) : null),
    }),
    relation: t.field({
      type: Relation,
      nullable: true,
      description:
        'What the graph knows of it: STOPS_AT where a line stops at both ends, PAIRED_WITH between two crossings; null of a leg by sea, which is worked out of shipping lanes.',
      resolve: ({ line, sea }) => {
        if (sea) return null
        return line ? ('STOPS_AT' as const) : ('PAIRED_WITH' as const)
      },
    }),
    mode: t.expose('mode', {
      type: TransportMode,
      description:
        'How goods go: by rail along railways, by water on a ferry or where a corridor leads from a seaport to one of another country; between two crossings as both can; SEA over shipping lanes.',
    }),
    ferry: t.exposeBoolean('ferry', {
      description: 'True of a train ferry: the wagons go on by water.',
    }),
    kilometres: t.exposeFloat('kilometres', {
      nullable: true,
      description: 'How long it is, in kilometres; null where that is unknown.',
    }),
    distance: t.expose('distance', { type: DistanceBasis, description: 'How its kilometres are known.' }),
    gaugeMillimetres: t.int({
      nullable: true,
      description: 'The gauge of its track, in millimetres; null where it has none, several, or none is known.',
      resolve: ({ gauges }) => (gauges.length === 1 ? gauges[0] : null),
    }),
    gauges: t.intList({
      description: 'The gauges of its tracks, in millimetres: several where tracks lie side by side, as at borders.',
      resolve: ({ gauges }) => [...gauges],
    }),
    status: t.expose('status', {
      type: LineStatus,
      description: 'How far it has come: OPEN, unless `includePlanned` was asked for.',
    }),
    openedOn: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'When it opened; null where that is not known: it counts as old.',
      resolve: ({ openedOn }) => openedOn,
    }),
    passages: t.field({
      type: [Passage],
      nullable: true,
      description: 'The straits, canals and capes that a leg by sea goes through or round, in order; empty of others.',
      resolve: ({ sea }, _, context) => passagesOf(context, sea?.passages ?? []),
    }),
    points: t.field({
      type: [Coordinates],
      description:
        'The points of the lanes of a leg by sea, to draw it, as `points` of `SeaRoute` has them; empty of others.',
      args: {
        limit: t.arg.int({ defaultValue: 200, description: 'How many at most, 2 to 1,000, evenly chosen.' }),
      },
      resolve: ({ sea }, { limit }) => thinned(sea?.points ?? [], limit ?? 200),
    }),
    confidence: t.field({
      type: Confidence,
      nullable: true,
      description: 'How sure the section is; null where a leg is no section of a railway.',
      resolve: ({ confidence }) => confidence,
    }),
    basis: t.expose('basis', {
      type: Basis,
      description: 'What it rests on: the section, the stops of a corridor, or the pairing.',
    }),
    citations: t.field({
      type: [Citation],
      description: 'Where it comes from.',
      resolve: ({ citations }) => [...citations],
    }),
  }),
})
