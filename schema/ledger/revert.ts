import { builder } from '../builder.ts'
import { EntryResult } from './entry-written.ts'
import { dryRun, signature } from './inputs.ts'
import { act } from './written.ts'

const RevertInput = builder.inputType('RevertInput', {
  description: 'An entry to take back.',
  fields: (t) => ({
    entry: t.id({ required: true, description: 'The id of the entry, like `entry:7`. Not one of the seed.' }),
    ...signature(t),
  }),
})

builder.mutationField('revert', (t) =>
  t.field({
    type: EntryResult,
    nullable: true,
    authScopes: { may: 'facts:propose' },
    description:
      'Takes back what an entry said, as a new entry; what others say remains. To revert a revert says again what that took back.',
    args: {
      input: t.arg({ type: RevertInput, required: true, description: 'What to take back.' }),
      dryRun: t.arg.boolean(dryRun),
    },
    resolve: (_, { input, dryRun }, context) => act(context, 'REVERT', input, dryRun),
  }),
)
