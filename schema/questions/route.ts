import { entity } from '../../cypher/knowledge/entities/entity.ts'
import { weakest } from '../../cypher/knowledge/evidence/basis.ts'
import {
  type BorderCrossed,
  bordersCrossed,
  countriesAlong,
  type GaugeChange,
  gaugeChanges,
} from '../../cypher/knowledge/routes/along.ts'
import { findRoute, type Legs } from '../../cypher/knowledge/routes/find-route.ts'
import { leastKnown, tenths } from '../../cypher/knowledge/routes/leg.ts'
import { winding } from '../../cypher/knowledge/routes/shortest-route.ts'
import { builder } from '../builder.ts'
import { Basis } from '../claims/basis.ts'
import { Country, type CountryRow } from '../entities/country.ts'
import { Entity } from '../entities/entity.ts'
import { TransportMode } from '../entities/transport-mode.ts'
import { DistanceBasis, RouteLeg } from './route-leg.ts'

const RouteBorder = builder.objectRef<BorderCrossed>('RouteBorder').implement({
  description: 'A border that a route crosses.',
  fields: (t) => ({
    from: t.field({
      type: Country,
      nullable: true,
      description: 'The country that it leaves.',
      resolve: ({ from }, _, context) => entity<CountryRow>(context, from),
    }),
    to: t.field({
      type: Country,
      nullable: true,
      description: 'The country that it enters.',
      resolve: ({ to }, _, context) => entity<CountryRow>(context, to),
    }),
    leg: t.field({ type: RouteLeg, description: 'The leg on which it does.', resolve: ({ leg }) => leg }),
  }),
})

const RouteGaugeChange = builder.objectRef<GaugeChange>('RouteGaugeChange').implement({
  description: 'A change of gauge along a route.',
  fields: (t) => ({
    at: t.field({
      type: Entity,
      nullable: true,
      description:
        'The stop where the first leg with the new gauge begins; the change may lie before it where the gauge of the leg before is unknown.',
      resolve: ({ at }, _, context) => entity(context, at),
    }),
    fromMillimetres: t.exposeInt('fromMillimetres', { description: 'The gauge before, in millimetres.' }),
    toMillimetres: t.exposeInt('toMillimetres', { description: 'The gauge after, in millimetres.' }),
  }),
})

interface RouteRow {
  readonly legs: Legs
}

const Route = builder.objectRef<RouteRow>('Route').implement({
  description: 'A way for goods over lines that are open, border crossings and the sea legs of corridors.',
  fields: (t) => ({
    from: t.field({
      type: Entity,
      nullable: true,
      description: 'The stop where it begins: the one asked for, or the nearest in the country or region.',
      resolve: ({ legs }, _, context) => entity(context, legs[0].from.id),
    }),
    to: t.field({
      type: Entity,
      nullable: true,
      description: 'The stop where it ends: the one asked for, or the nearest in the country or region.',
      resolve: ({ legs }, _, context) => entity(context, (legs.at(-1) ?? legs[0]).to.id),
    }),
    kilometres: t.float({
      description: 'How long it is in all, in kilometres, to a tenth. Legs of unknown length are left out of it.',
      resolve: ({ legs }) => tenths(legs.reduce((sum, { kilometres }) => sum + (kilometres ?? 0), 0)),
    }),
    distance: t.field({
      type: DistanceBasis,
      description: 'How its kilometres are known: as those of the leg of which least is known.',
      resolve: ({ legs }) => leastKnown(legs.map(({ distance }) => distance)),
    }),
    legs: t.field({ type: [RouteLeg], description: 'Its parts, in order.', resolve: ({ legs }) => [...legs] }),
    countries: t.field({
      type: [Country],
      nullable: true,
      description: 'The countries of its stops, in order; a leg may pass through others that it does not stop in.',
      resolve: ({ legs }, _, context) => Promise.all(countriesAlong(legs).map((id) => entity<CountryRow>(context, id))),
    }),
    borders: t.field({
      type: [RouteBorder],
      description: 'Where it goes from a stop in one country to one in another, in order.',
      resolve: ({ legs }) => [...bordersCrossed(legs)],
    }),
    gaugeChanges: t.field({
      type: [RouteGaugeChange],
      description: 'Where the gauge changes, as far as the gauges of the lines are known, in order.',
      resolve: ({ legs }) => [...gaugeChanges(legs)],
    }),
    basis: t.field({
      type: Basis,
      description: 'How strong it is: the basis of its weakest leg.',
      resolve: ({ legs }) => weakest(legs.map(({ basis }) => basis)),
    }),
  }),
})

builder.queryField('route', (t) =>
  t.field({
    type: Route,
    nullable: true,
    description: `The shortest way from one place to another, over railways and corridors that are open, from stop to stop, and over borders between crossings that face each other; null where there is none. A leg whose length the graph doesn't know is given its great-circle distance, and says so; for comparing ways it counts ${winding} times that, since no track is straight. A leg without any position is used only where there is no other way.`,
    args: {
      from: t.arg.id({
        required: true,
        description: 'A port or place, or a country or region for the nearest of the stops in it: `port:CNCQI`.',
      }),
      to: t.arg.id({ required: true, description: 'Likewise: `country:DEU`.' }),
      modes: t.arg({
        type: [TransportMode],
        description: 'Only by these modes; by all where it is left out, by none where it is empty.',
      }),
    },
    resolve: async (_, { from, to, modes }, context) => {
      const legs = await findRoute(context, from, to, modes ?? null)
      return legs && { legs }
    },
  }),
)
