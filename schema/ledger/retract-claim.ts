import { builder } from '../builder.ts'
import { EntryResult } from './entry-written.ts'
import { dryRun, signature } from './inputs.ts'
import { act } from './written.ts'

const RetractClaimInput = builder.inputType('RetractClaimInput', {
  description: 'A claim that is to be no more.',
  fields: (t) => ({
    claim: t.id({ required: true, description: 'The id of a statement or observation.' }),
    ...signature(t),
  }),
})

builder.mutationField('retractClaim', (t) =>
  t.field({
    type: EntryResult,
    nullable: true,
    authScopes: { may: 'facts:propose' },
    description:
      'Retracts a claim, with what was computed from it and what relations have of it alone. Seeding again does not bring it back; `revert` does.',
    args: {
      input: t.arg({ type: RetractClaimInput, required: true, description: 'What to retract.' }),
      dryRun: t.arg.boolean(dryRun),
    },
    resolve: (_, { input, dryRun }, context) => act(context, 'RETRACT_CLAIM', input, dryRun),
  }),
)
