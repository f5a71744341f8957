import { findRoutes, type RoutesFound } from '../../cypher/knowledge/routes/find-routes.ts'
import { winding } from '../../cypher/knowledge/routes/shortest-route.ts'
import { day } from '../as-of.ts'
import { builder } from '../builder.ts'
import { SeaPassage } from '../entities/passage.ts'
import { TransportMode } from '../entities/transport-mode.ts'
import { knownAt } from '../known-at.ts'
import type { Request } from '../request.ts'
import { Route, RouteMerit } from './route.ts'
import { RoutesApart } from './route-apart.ts'

const Routes = builder.objectRef<RoutesFound>('Routes').implement({
  description: 'The routes from one place to another, or why there is none.',
  fields: (t) => ({
    nodes: t.field({
      type: [Route],
      description:
        'The routes, each really another: those of through train services first, then those of services that are suspended over track that is open, then that along a single line, the shortest, those with the fewest borders and breaks of gauge, and another way. Empty where there is none.',
      resolve: ({ routes }) => [...routes],
    }),
    apart: t.field({
      type: RoutesApart,
      nullable: true,
      description: 'Why there is none; null where there is one.',
      resolve: ({ apart }) => apart,
    }),
  }),
})

const how = `Routes run over railways from station to station and over train ferries; over borders by road and river, between crossings that face each other, only where no railway leads there; and over the sea legs of corridors; with the mode SEA over shipping lanes too, with one leg by sea from a seaport to another, modelled and not for navigation. Lines for passengers only are left out. A leg whose length the graph doesn't know is given its great-circle distance, and says so; for comparing ways it counts ${winding} times that, since no way is straight.`

interface Arguments {
  readonly from: string
  readonly to: string
  readonly modes?: readonly (typeof TransportMode.$inferType)[] | null | undefined
  readonly asOf?: string | null | undefined
  readonly includePlanned?: boolean | null | undefined
  readonly avoid?: readonly (typeof SeaPassage.$inferType)[] | null | undefined
}

function found(context: Request, { from, to, modes, asOf, includePlanned, avoid }: Arguments): Promise<RoutesFound> {
  return findRoutes(context, from, to, {
    modes: modes ?? null,
    day: day(asOf, context),
    planned: includePlanned ?? false,
    avoid: avoid ?? [],
  })
}

const ends = {
  from: 'A port or place; or a country or a part of one for its main station, which is the one of its capital; or a region of the world for the nearest of the main stations of its countries: `port:CNCKG`.',
  modes:
    'Only by these modes; by all but SEA where it is left out, by none where it is empty. Train ferries are part of the railways. `[RAIL, SEA]` goes by rail to a seaport, over the sea lanes to another, and on by rail, where that is the shortest way; prefer BY_SEA for the way that goes by sea as far as it can.',
  asOf: 'Only over what was open on this day; today where it is left out. What has no known day of opening counts as old: `undatedLegs` says how much of a route that is. What is suspended or closed today is left out whatever the day, since the graph does not know since when.',
  includePlanned: 'Whether to use lines that are planned or being built as if they were open.',
  avoid: 'Straits and canals that a leg by sea must not go through: `[SUEZ, MALACCA]`. An empty list avoids none.',
}

builder.queryField('route', (t) =>
  t.field({
    type: Route,
    nullable: true,
    description: `The way from one place to another that is offered first: that of a through train service if one begins or ends at one of the two and calls at the other (or did, if it is suspended and the track is open), or else along a single line, or else the shortest. Null where there is none; \`routes\` says why, and has the alternatives. ${how}`,
    args: {
      from: t.arg.id({ required: true, description: ends.from }),
      to: t.arg.id({ required: true, description: 'Likewise: `country:DEU`.' }),
      modes: t.arg({ type: [TransportMode], description: ends.modes }),
      asOf: t.arg({ type: 'PartialDate', description: ends.asOf }),
      knownAt: t.arg(knownAt),
      includePlanned: t.arg.boolean({ defaultValue: false, description: ends.includePlanned }),
      avoid: t.arg({ type: [SeaPassage], defaultValue: [], description: ends.avoid }),
      prefer: t.arg({
        type: RouteMerit,
        description: 'Rather the route that has this merit, such as SHORTEST; the one offered first where none has.',
      }),
    },
    resolve: async (_, { prefer, ...asked }, context) => {
      const { routes } = await found(context, asked)
      return routes.find(({ merits }) => prefer && merits.includes(prefer)) ?? routes[0] ?? null
    },
  }),
)

builder.queryField('routes', (t) =>
  t.field({
    type: Routes,
    nullable: true,
    description: `The ways from one place to another, really different ones, and if there is none, the reason. ${how}`,
    args: {
      from: t.arg.id({ required: true, description: ends.from }),
      to: t.arg.id({ required: true, description: 'Likewise: `country:DEU`.' }),
      modes: t.arg({ type: [TransportMode], description: ends.modes }),
      asOf: t.arg({ type: 'PartialDate', description: ends.asOf }),
      knownAt: t.arg(knownAt),
      includePlanned: t.arg.boolean({ defaultValue: false, description: ends.includePlanned }),
      avoid: t.arg({ type: [SeaPassage], defaultValue: [], description: ends.avoid }),
    },
    resolve: (_, asked, context) => found(context, asked),
  }),
)
