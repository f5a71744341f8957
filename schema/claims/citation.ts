import { type CitationText, citationOf } from '../../cypher/knowledge/evidence/citation.ts'
import { citedSource } from '../../cypher/knowledge/evidence/source.ts'
import { builder } from '../builder.ts'
import { Source } from './source.ts'

export const Citation = builder.objectRef<CitationText>('Citation').implement({
  description: 'Where a fact can be checked.',
  fields: (t) => ({
    source: t.field({
      type: Source,
      nullable: true,
      description: 'The document or data set.',
      resolve: (citation, _, context) => citedSource(context, citationOf(citation).source),
    }),
    paragraph: t.int({
      nullable: true,
      description:
        "The document's paragraph, counted from 1 over its lines that aren't empty, or of a source that `isTable` the number of the row; null for other data sets.",
      resolve: (citation) => citationOf(citation).paragraph ?? null,
    }),
  }),
})
