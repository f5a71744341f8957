import { entity } from '../../cypher/knowledge/entities/entity.ts'
import { weakest } from '../../cypher/knowledge/evidence/basis.ts'
import { type BorderCrossed, bordersCrossed, countriesAlong } from '../../cypher/knowledge/routes/along.ts'
import { landAgainstSea } from '../../cypher/knowledge/routes/find-routes.ts'
import { type GaugeChange, gaugeChanges } from '../../cypher/knowledge/routes/gauges.ts'
import { type Leg, leastKnown, tenths } from '../../cypher/knowledge/routes/leg.ts'
import { kilometresOf, type Merit, type RouteFound } from '../../cypher/knowledge/routes/route-found.ts'
import { builder } from '../builder.ts'
import { Basis } from '../claims/basis.ts'
import { Confidence, type ConfidenceName } from '../entities/confidence.ts'
import { Country, type CountryRow } from '../entities/country.ts'
import { Entity } from '../entities/entity.ts'
import { DistanceBasis, RouteLeg } from './route-leg.ts'

const RouteBorder = builder.objectRef<BorderCrossed>('RouteBorder').implement({
  description: 'A border that a route crosses on land.',
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
  description: 'A break of gauge along a route: goods are reloaded there, or wagons get other bogies.',
  fields: (t) => ({
    at: t.field({
      type: Entity,
      nullable: true,
      description: 'The station where the first leg begins that has only the new gauge.',
      resolve: ({ stations }, _, context) => entity(context, stations.at(-1) ?? stations[0]),
    }),
    stations: t.field({
      type: [Entity],
      nullable: true,
      description:
        'Where it is, in the order travelled: one station, or two where tracks of both gauges lie between them, as at Alashankou and Dostyk: trains of one direction are reloaded at the one, those of the other at the other.',
      resolve: ({ stations }, _, context) => Promise.all(stations.map((id) => entity(context, id))),
    }),
    fromMillimetres: t.exposeInt('fromMillimetres', { description: 'The gauge before, in millimetres.' }),
    toMillimetres: t.exposeInt('toMillimetres', { description: 'The gauge after, in millimetres.' }),
  }),
})

export const RouteMerit = builder.enumType('RouteMerit', {
  description: 'Why a route is offered.',
  values: {
    THROUGH_SERVICE: {
      description: 'A train service runs it, beginning or ending at one of the two and calling at the other.',
    },
    SUSPENDED_SERVICE: {
      description:
        'A train service that is suspended for the time being ran it; the track is open, and so it is how trains go.',
    },
    ONE_LINE: { description: 'A single line leads there, hardly longer than the shortest way: so trains go.' },
    SHORTEST: { description: 'It is the shortest, by kilometres.' },
    FEWEST_BORDERS: { description: 'No other crosses fewer borders; of those the shortest.' },
    FEWEST_GAUGE_CHANGES: { description: 'No other has fewer breaks of gauge; of those the shortest.' },
    BY_SEA: {
      description: `It goes by sea as far as it can, only where the mode SEA is asked for: a kilometre on land counts as ${landAgainstSea} by sea.`,
    },
    ANOTHER_WAY: { description: 'It keeps off the shortest, and is at most 30 % longer.' },
  } as const satisfies Record<Merit, object>,
})

export const Route = builder.objectRef<RouteFound>('Route').implement({
  description:
    'A way for goods over railways, train ferries, border crossings, the sea legs of corridors and, where that is asked for, shipping lanes.',
  fields: (t) => ({
    from: t.field({
      type: Entity,
      nullable: true,
      description: 'The stop where it begins: the one asked for, or the main station of the country or region.',
      resolve: ({ legs }, _, context) => entity(context, legs[0].from.id),
    }),
    to: t.field({
      type: Entity,
      nullable: true,
      description: 'The stop where it ends: the one asked for, or the main station of the country or region.',
      resolve: ({ legs }, _, context) => entity(context, (legs.at(-1) ?? legs[0]).to.id),
    }),
    merits: t.field({
      type: [RouteMerit],
      description: 'Why it is offered.',
      resolve: ({ merits }) => [...merits],
    }),
    service: t.field({
      type: Entity,
      nullable: true,
      description: 'The train service that runs it; null where it is worked out of sections alone.',
      resolve: ({ service }, _, context) => (service ? entity(context, service.id) : null),
    }),
    kilometres: t.float({
      nullable: true,
      description:
        'How long it is in all, in kilometres: as the operator states it where a service runs the whole of it, or else the sum of its legs. Null where the length of no leg is known.',
      resolve: ({ legs, statedKilometres }) => statedKilometres ?? rounded(kilometresOf(legs)),
    }),
    networkKilometres: t.float({
      nullable: true,
      description:
        'The sum of its legs, in kilometres. An operator may state more or less: another course, an older line, rounding.',
      resolve: ({ legs }) => rounded(kilometresOf(legs)),
    }),
    isAtLeast: t.boolean({
      description: 'True where the length of some leg is not known and left out, so that the way is longer.',
      resolve: ({ legs, statedKilometres }) =>
        statedKilometres === null && legs.some(({ kilometres }) => kilometres === null),
    }),
    uncertainKilometres: t.float({
      description: 'How many of the kilometres of its legs are estimates, straight lines, or of low confidence.',
      resolve: ({ legs }) => tenths(kilometresOf(legs.filter(isUncertain)) ?? 0),
    }),
    waterKilometres: t.float({
      description: 'How many of the kilometres of its legs go by water or sea, train ferries included.',
      resolve: ({ legs }) => tenths(kilometresOf(legs.filter(({ mode }) => mode === 'WATER' || mode === 'SEA')) ?? 0),
    }),
    distance: t.field({
      type: DistanceBasis,
      description: 'How its kilometres are known: as those of the leg of which least is known.',
      resolve: ({ legs, statedKilometres }) =>
        statedKilometres === null ? leastKnown(legs.map(({ distance }) => distance)) : 'STATED',
    }),
    legs: t.field({ type: [RouteLeg], description: 'Its parts, in order.', resolve: ({ legs }) => [...legs] }),
    lines: t.field({
      type: [Entity],
      nullable: true,
      description:
        'The railways, ferries and corridors that it runs along, each once, in the order in which it comes to them.',
      resolve: ({ legs }, _, context) =>
        Promise.all([...new Set(legs.flatMap(({ line }) => line ?? []))].map((line) => entity(context, line))),
    }),
    countries: t.field({
      type: [Country],
      nullable: true,
      description: 'The countries of its stops, in order; a leg may pass through others that it does not stop in.',
      resolve: ({ legs }, _, context) => Promise.all(countriesAlong(legs).map((id) => entity<CountryRow>(context, id))),
    }),
    borders: t.field({
      type: [RouteBorder],
      description: 'The borders that it crosses by road or rail, in order.',
      resolve: ({ legs }) => [...bordersCrossed(legs)],
    }),
    gaugeChanges: t.field({
      type: [RouteGaugeChange],
      nullable: true,
      description:
        'Where the gauge breaks, in order: empty where one train can run through. Null where the gauge of none of its legs is known.',
      resolve: ({ legs }) => (legs.some(({ gauges }) => gauges.length > 0) ? [...gaugeChanges(legs)] : null),
    }),
    undatedLegs: t.int({
      description: 'How many of its legs have no known day of opening: whatever the day of `asOf`, they count as open.',
      resolve: ({ legs }) => legs.filter(({ openedOn, sea }) => openedOn === null && !sea).length,
    }),
    confidence: t.field({
      type: Confidence,
      nullable: true,
      description: 'How sure it is: as its least sure section; null where no leg is a section of a railway.',
      resolve: ({ legs }) => leastSure(legs),
    }),
    basis: t.field({
      type: Basis,
      description: 'How strong it is: the basis of its weakest leg.',
      resolve: ({ legs }) => weakest(legs.map(({ basis }) => basis)),
    }),
  }),
})

function rounded(kilometres: number | null): number | null {
  return kilometres === null ? null : tenths(kilometres)
}

function isUncertain({ distance, confidence }: Leg): boolean {
  return distance === 'ESTIMATED' || distance === 'GREAT_CIRCLE' || confidence === 'low'
}

function leastSure(legs: readonly Leg[]): ConfidenceName | null {
  const levels = legs.map(({ confidence }) => confidence)
  return (['low', 'medium', 'high'] as const).find((level) => levels.includes(level)) ?? null
}
