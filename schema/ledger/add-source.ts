import { loadSource } from '../../cypher/knowledge/evidence/source.ts'
import { builder } from '../builder.ts'
import { Source } from '../claims/source.ts'
import { dryRun, signature } from './inputs.ts'
import { sourceFields } from './new-source.ts'
import { act, resultOf, written } from './written.ts'

const AddSourceInput = builder.inputType('AddSourceInput', {
  description: 'A document, a data set or a body of knowledge that facts are to be taken from.',
  fields: (t) => ({
    ...sourceFields(t),
    id: t.id({ description: 'The id that it is to have, `source:` and a code; made of what it says if left out.' }),
    ...signature(t),
  }),
})

const SourceWritten = written('SourceWritten', 'That a source was written, or proposed.', (t) => ({
  source: t.field({
    type: Source,
    nullable: true,
    description: 'The source as the graph holds it; null where it was only proposed.',
    resolve: ({ entry }, _, context) => (entry.about ? loadSource(context, entry.about) : null),
  }),
}))

const SourceResult = resultOf('SourceResult', SourceWritten)

builder.mutationField('addSource', (t) =>
  t.field({
    type: SourceResult,
    nullable: true,
    authScopes: { may: 'facts:propose' },
    description: 'Adds a source, for facts to cite.',
    args: {
      input: t.arg({ type: AddSourceInput, required: true, description: 'The source.' }),
      dryRun: t.arg.boolean(dryRun),
    },
    resolve: (_, { input, dryRun }, context) => act(context, 'ADD_SOURCE', input, dryRun),
  }),
)
