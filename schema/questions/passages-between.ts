import { detoursOf, findSeaRoute } from '../../cypher/knowledge/sea/sea-route.ts'
import { builder } from '../builder.ts'
import { searches } from '../cost.ts'
import { SeaPassage } from '../entities/passage.ts'
import { knownAt } from '../known-at.ts'
import { PassageDetour } from './passage-detour.ts'
import { modelled } from './sea-route.ts'

builder.queryField('passagesBetween', (t) =>
  t.field({
    type: [PassageDetour],
    nullable: true,
    extensions: searches(10),
    description: `Which straits, canals and capes does the shortest way by sea between two ports go through, in order, and what does the closing of each cost? Empty where it goes through none; null where there is no way by sea: the \`reason\` of \`seaRoute\` says why. ${modelled}`,
    args: {
      from: t.arg.id({
        required: true,
        description: 'A port, or a country or a part of one for its most prominent seaport: `port:SGSIN`.',
      }),
      to: t.arg.id({ required: true, description: 'Likewise: `country:DEU`.' }),
      avoid: t.arg({
        type: [SeaPassage],
        defaultValue: [],
        description: 'On ways that are not through these; an empty list avoids none.',
      }),
      knownAt: t.arg(knownAt),
    },
    resolve: async (_, { from, to, avoid }, context) => {
      const route = await findSeaRoute(context, from, to, { avoid: avoid ?? [], open: [] })
      return typeof route.way === 'string' ? null : [...detoursOf(route)]
    },
  }),
)
