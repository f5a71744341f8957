import { builder } from './builder.ts'
import { loadSource, Source } from './source.ts'

/** As the graph keeps it: `source:S2#10`, or `source:unlocode`. */
export type CitationText = string

export const Citation = builder.objectRef<CitationText>('Citation').implement({
  description: 'Where a fact can be checked.',
  fields: (t) => ({
    source: t.field({
      type: Source,
      description: 'The document or data set.',
      resolve: async (citation, _, context) => {
        const [id = ''] = citation.split('#')
        const source = await loadSource(context, id)
        if (!source) throw new Error(`A fact cites ${id}, which the graph does not hold`)
        return source
      },
    }),
    paragraph: t.int({
      nullable: true,
      description: "The document's paragraph, counted from 1 over its lines that aren't empty; null for data sets.",
      resolve: (citation) => Number(citation.split('#')[1]) || null,
    }),
  }),
})
