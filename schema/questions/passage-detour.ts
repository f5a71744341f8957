import type { PassageDetour as PassageDetourRow } from '../../cypher/knowledge/sea/sea-route.ts'
import { builder } from '../builder.ts'
import { Passage, passagesOf } from '../entities/passage.ts'
import { detourFields } from './detour-fields.ts'

export const PassageDetour = builder.objectRef<PassageDetourRow>('PassageDetour').implement({
  description: 'A passage that a way by sea goes through, and what it costs if it is closed.',
  fields: (t) => ({
    passage: t.field({
      type: Passage,
      nullable: true,
      description: 'The passage.',
      resolve: async ({ passage }, _, context) => (await passagesOf(context, [passage]))[0],
    }),
    ...detourFields(t),
    instead: t.field({
      type: [Passage],
      nullable: true,
      description:
        'The passages that the next shortest way goes through, in order. Empty where it goes through none, or where there is no other way.',
      resolve: ({ instead }, _, context) => passagesOf(context, instead),
    }),
  }),
})
