import { entity } from '../../cypher/knowledge/entities/entity.ts'
import type { Leg } from '../../cypher/knowledge/routes/leg.ts'
import { builder } from '../builder.ts'
import { Basis } from '../claims/basis.ts'
import { Citation } from '../claims/citation.ts'
import { Entity } from '../entities/entity.ts'
import { Relation } from '../entities/relation.ts'
import { TransportMode } from '../entities/transport-mode.ts'

export const DistanceBasis = builder.enumType('DistanceBasis', {
  description: 'How kilometres are known, the best first.',
  values: {
    STATED: { description: 'The length that the graph has of a line, whose only leg this is.' },
    SCALED: {
      description: "The leg's share of the length that the graph has of the whole line, by great-circle distance.",
    },
    GREAT_CIRCLE: { description: 'The straight line over the globe between the two stops: the way is longer.' },
    UNKNOWN: { description: 'No position is known of one of the stops.' },
  } as const,
})

export const RouteLeg = builder.objectRef<Leg>('RouteLeg').implement({
  description: 'A part of a route: from one stop to the next, along one line or over one border.',
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
        'The railway, corridor or train service that runs along it; null over a border between two crossings.',
      resolve: ({ line }, _, context) => (line ? entity(context, line) : null),
    }),
    relation: t.field({
      type: Relation,
      description:
        'What the graph knows of it: STOPS_AT where a line stops at both ends, PAIRED_WITH between two crossings.',
      resolve: ({ line }) => (line ? ('STOPS_AT' as const) : ('PAIRED_WITH' as const)),
    }),
    mode: t.expose('mode', {
      type: TransportMode,
      description:
        'How goods go: by rail along lines, by water where a corridor leads from a seaport to one of another country; between two crossings as both can.',
    }),
    kilometres: t.exposeFloat('kilometres', {
      nullable: true,
      description: 'How long it is, in kilometres, to a tenth; null where that is unknown.',
    }),
    distance: t.expose('distance', { type: DistanceBasis, description: 'How its kilometres are known.' }),
    gaugeMillimetres: t.exposeInt('gaugeMillimetres', {
      nullable: true,
      description: "The line's gauge, in millimetres; null where the graph has none.",
    }),
    basis: t.expose('basis', {
      type: Basis,
      description: 'What it rests on: the weaker of the two stops, or the pairing.',
    }),
    citations: t.field({
      type: [Citation],
      description: 'Where it can be checked.',
      resolve: ({ citations }) => [...citations],
    }),
  }),
})
