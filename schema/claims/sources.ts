import type { SourceRow } from '../../cypher/knowledge/evidence/source.ts'
import { builder } from '../builder.ts'
import { connection } from '../lists/connection.ts'
import { listQuestions } from '../lists/list-questions.ts'
import { type ListedRow, page, pageArguments } from '../lists/page.ts'
import { Source } from './source.ts'

interface SourceListed extends ListedRow {
  readonly source: SourceRow
}

const SourceConnection = connection<SourceListed, SourceRow>('Source', {
  node: Source,
  toNode: ({ source }) => source,
  of: 'sources',
})

/** All sources, in the order of their ids. */
export const sourcesListed = listQuestions<SourceListed>('sources-listed')

builder.queryField('sources', (t) =>
  t.field({
    type: SourceConnection,
    nullable: true,
    description: 'Every source that the graph rests on, in the order of the ids.',
    args: pageArguments(t.arg),
    resolve: (_, args, context) => page(context, { field: 'Query.sources', of: 'Source', ...sourcesListed }, args),
  }),
)
