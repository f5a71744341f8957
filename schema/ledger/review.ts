import { review } from '../../cypher/knowledge/ledger/acts/perform.ts'
import { builder } from '../builder.ts'
import { EntryResult } from './entry-written.ts'
import { dryRun, signature } from './inputs.ts'
import { signed } from './written.ts'

const Verdict = builder.enumType('Verdict', {
  description: 'What a review comes to.',
  values: {
    ACCEPT: { description: 'What is proposed is done now, with all checks against the graph as it is.' },
    REJECT: { description: 'It is not done, and cannot be reviewed again.' },
  } as const,
})

const ReviewInput = builder.inputType('ReviewInput', {
  description: 'The review of a proposal.',
  fields: (t) => ({
    entry: t.id({ required: true, description: 'The id of the proposal, like `entry:7`; `proposals` lists them.' }),
    verdict: t.field({ type: Verdict, required: true, description: 'What the review comes to.' }),
    ...signature(t),
  }),
})

builder.mutationField('review', (t) =>
  t.field({
    type: EntryResult,
    nullable: true,
    authScopes: { may: 'facts:review' },
    description:
      'Accepts or rejects what is proposed. It needs the scope `facts:review`. Where the graph has changed so that it cannot be done any more, that is said, and it still waits.',
    args: {
      input: t.arg({ type: ReviewInput, required: true, description: 'The review.' }),
      dryRun: t.arg.boolean(dryRun),
    },
    resolve: (_, { input: { entry, verdict, ...signature }, dryRun }, context) =>
      signed(context, signature, (graph, writer) =>
        review(graph, { entry, verdict }, writer, { dryRun: dryRun ?? false }),
      ),
  }),
)
