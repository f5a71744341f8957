import { builder } from '../builder.ts'
import { ClaimType } from '../claims/claim-type.ts'
import { ClaimResult } from './claim-written.ts'
import { claimed, dryRun, PeriodInput, signature } from './inputs.ts'
import { act } from './written.ts'

const AssertStatementInput = builder.inputType('AssertStatementInput', {
  description: 'What a source says in words.',
  fields: (t) => ({
    subject: t.id({ required: true, description: 'The id of the entity that it speaks of.' }),
    predicate: t.string({
      required: true,
      description:
        'What it says of the subject: a relation such as `MEMBER_OF`, which then also stands as an edge of the graph, or any other words, up to 300 characters: `plans to build`.',
    }),
    object: t.id({ description: 'The id of the entity that it says it of; this or `objectText` is needed.' }),
    objectText: t.string({
      description: 'The object in words, up to 2,000 characters, where it is no entity or the words say more.',
    }),
    type: t.field({
      type: ClaimType,
      description:
        'What sort of claim it is, none of `STATISTIC` and `DERIVED`; `RELATION` of a relation and else `STATEMENT` if left out.',
    }),
    since: t.field({ type: 'PartialDate', description: 'Of a relation: since when it holds.' }),
    until: t.field({ type: 'PartialDate', description: 'Of a relation: the first day on which it no longer holds.' }),
    period: t.field({ type: PeriodInput, description: 'The time that it speaks of.' }),
    ...claimed(t),
    ...signature(t),
  }),
})

builder.mutationField('assertStatement', (t) =>
  t.field({
    type: ClaimResult,
    nullable: true,
    authScopes: { may: 'facts:propose' },
    description: 'Asserts what a source says in words.',
    args: {
      input: t.arg({ type: AssertStatementInput, required: true, description: 'What to assert.' }),
      dryRun: t.arg.boolean(dryRun),
    },
    resolve: (_, { input, dryRun }, context) =>
      act(context, 'ASSERT_STATEMENT', { ...input, type: input.type?.toLowerCase() ?? null }, dryRun),
  }),
)
