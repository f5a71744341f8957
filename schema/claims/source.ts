import { loadSource, type SourceRow } from '../../cypher/knowledge/evidence/source.ts'
import { builder } from '../builder.ts'
import { Basis } from './basis.ts'

export const Source = builder.objectRef<SourceRow>('Source')

builder.node(Source, {
  description: 'A document, a data set or a body of curated knowledge that facts are taken from.',
  id: { resolve: (source) => source.id, description: 'Like `source:S2`.' },
  isTypeOf: (value) => (value as SourceRow).id.startsWith('source:'),
  loadMany: (ids, context) => Promise.all(ids.map((id) => loadSource(context, id))),
  fields: (t) => ({
    title: t.exposeString('title', { description: 'What it is called.' }),
    shortTitle: t.string({
      description:
        'What lists call it, in a few English words with the date where it helps: "CIA World Factbook, 2026".',
      resolve: ({ shortTitle, title }) => shortTitle ?? title,
    }),
    shortTitleZh: t.exposeString('shortTitleZh', {
      nullable: true,
      description: 'What lists call it in Chinese; null where nobody has written it.',
    }),
    publisher: t.exposeString('publisher', {
      nullable: true,
      description: 'Who published it; null where it does not say.',
    }),
    publishedOn: t.expose('publishedOn', {
      type: 'PartialDate',
      nullable: true,
      description: 'When it was published.',
    }),
    publishedNote: t.exposeString('publishedNote', {
      nullable: true,
      description: 'How the date of publication was found, where the source does not state it.',
    }),
    basis: t.expose('basis', { type: Basis, description: 'What kind of evidence its facts are.' }),
    license: t.exposeString('license', {
      nullable: true,
      description: 'The licence its facts come under, an SPDX name where there is one.',
    }),
    edition: t.exposeString('edition', { nullable: true, description: 'The edition or version that was read.' }),
    isTable: t.boolean({
      description: 'True of a file with rows: the `paragraph` of its citations is the number of a row.',
      resolve: ({ isTable }) => isTable ?? false,
    }),
    url: t.exposeString('url', {
      nullable: true,
      description: 'Where it is published; null where there is no address.',
    }),
  }),
})

builder.queryField('source', (t) =>
  t.field({
    type: Source,
    nullable: true,
    description: 'The source with this id; null where there is none.',
    args: { id: t.arg.id({ required: true, description: 'Like `source:S2`.' }) },
    resolve: (_, { id }, context) => loadSource(context, id),
  }),
)
