import type { Entry as EntryRow } from '../../cypher/knowledge/ledger/entry.ts'
import { personal } from '../access/personal.ts'
import { builder } from '../builder.ts'
import { connection } from '../lists/connection.ts'
import { listQuestions } from '../lists/list-questions.ts'
import { type ListedRow, page, pageArguments } from '../lists/page.ts'
import { Entry, loadEntry } from './entry.ts'
import { ofLedger } from './of-ledger.ts'

interface EntryListed extends ListedRow {
  readonly entry: EntryRow
}

/** A page of entries in the order of their revisions. */
export const entriesListed = listQuestions<EntryListed>('entries-listed')

const EntryConnection = connection<EntryListed, EntryRow>('Entry', {
  node: Entry,
  toNode: ({ entry }) => entry,
  of: 'entries of the ledger',
})

builder.queryField('entry', (t) =>
  t.field({
    type: Entry,
    nullable: true,
    extensions: personal,
    description:
      'The entry of the ledger with this id; null where there is none, or it is a proposal that you may not see: those who review do, and whoever made it.',
    args: { id: t.arg.id({ required: true, description: 'Like `entry:7`.' }) },
    resolve: (_, { id }, context) => loadEntry(context, id),
  }),
)

builder.queryField('changes', (t) =>
  t.field({
    type: EntryConnection,
    nullable: true,
    extensions: ofLedger,
    description:
      'What has changed in the graph, entry by entry in the order of their revisions. What is only proposed is not among it: the review that accepts it is.',
    args: {
      since: t.arg.int({
        defaultValue: 0,
        description:
          'Only entries after this revision; all where it is left out. `about { revision }` tells that of today.',
      }),
      job: t.arg.id({
        description:
          'Only entries of the import with this id, those that undo it among them; of all where it is left out.',
      }),
      ...pageArguments(t.arg),
    },
    resolve: (_, args, context) => {
      const parameters = { status: 'APPLIED', since: args.since ?? 0, job: args.job ?? '' }
      return page(context, { field: 'Query.changes', of: 'Entry', ...entriesListed, parameters }, args)
    },
  }),
)

builder.queryField('proposals', (t) =>
  t.field({
    type: EntryConnection,
    nullable: true,
    authScopes: { may: 'facts:review' },
    extensions: ofLedger,
    description: 'What is proposed and waits for a review, the oldest first. It needs the scope `facts:review`.',
    args: pageArguments(t.arg),
    resolve: (_, args, context) => {
      const parameters = { status: 'PROPOSED', since: 0, job: '' }
      return page(context, { field: 'Query.proposals', of: 'Entry', ...entriesListed, parameters }, args)
    },
  }),
)
