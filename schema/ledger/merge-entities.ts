import { builder } from '../builder.ts'
import { EntityResult } from './entity-written.ts'
import { dryRun, signature } from './inputs.ts'
import { act } from './written.ts'

const MergeEntitiesInput = builder.inputType('MergeEntitiesInput', {
  description: 'Two entities that are one.',
  fields: (t) => ({
    from: t.id({
      required: true,
      description: 'The id that becomes a former one, and leads to the other from then on.',
    }),
    into: t.id({ required: true, description: 'The id of the entity that it really is, of the same kind.' }),
    ...signature(t),
  }),
})

builder.mutationField('mergeEntities', (t) =>
  t.field({
    type: EntityResult,
    nullable: true,
    authScopes: { may: 'facts:propose' },
    description:
      'Merges an entity into another: names, codes, relations and claims move there, at most 5,000 at once, and the old id leads there everywhere.',
    args: {
      input: t.arg({ type: MergeEntitiesInput, required: true, description: 'Which two.' }),
      dryRun: t.arg.boolean(dryRun),
    },
    resolve: (_, { input, dryRun }, context) => act(context, 'MERGE_ENTITIES', input, dryRun),
  }),
)
