import { loadSource } from '../../cypher/knowledge/evidence/source.ts'
import { builder } from '../builder.ts'
import { Basis } from '../claims/basis.ts'
import { Source } from '../claims/source.ts'
import { signature } from './inputs.ts'
import { act, resultOf, written } from './written.ts'

const AddSourceInput = builder.inputType('AddSourceInput', {
  description: 'A document, a data set or a body of knowledge that facts are to be taken from.',
  fields: (t) => ({
    title: t.string({ required: true, description: 'What it is called, up to 500 characters.' }),
    id: t.id({ description: 'The id that it is to have, `source:` and a code; made of what it says if left out.' }),
    publisher: t.string({ description: 'Who published it, up to 300 characters.' }),
    publishedOn: t.field({ type: 'PartialDate', description: 'When it was published.' }),
    url: t.string({ description: 'Where it is published: an http or https address of up to 2,000 characters.' }),
    license: t.string({ description: 'The licence its facts come under, an SPDX name where there is one.' }),
    edition: t.string({ description: 'The edition or version.' }),
    basis: t.field({
      type: Basis,
      description:
        'What its facts rest on: `STATED` of a document, `REFERENCE` of a data set, `CURATED` of your own knowledge; `STATED` if left out. Not `DERIVED`.',
    }),
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
    args: { input: t.arg({ type: AddSourceInput, required: true, description: 'The source.' }) },
    resolve: (_, { input }, context) => act(context, 'ADD_SOURCE', input),
  }),
)
