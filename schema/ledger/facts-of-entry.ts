import type { Difference } from '../../cypher/knowledge/ledger/diff.ts'
import type { Entry as EntryRow } from '../../cypher/knowledge/ledger/entry.ts'
import { type FactKind, factText } from '../../cypher/knowledge/ledger/fact.ts'
import { builder } from '../builder.ts'
import { listQuestions } from '../lists/list-questions.ts'
import { type ListedRow, page, pageArguments } from '../lists/page.ts'
import { pageOfWhole } from '../lists/whole-list.ts'
import { Entry } from './entry.ts'
import { FactChangeConnection, type FactChangeRow } from './fact-change.ts'
import { statesAround, versionsOf } from './states-of-fact.ts'

interface FactListed extends ListedRow {
  readonly kind: FactKind
  readonly fact: string
}

const factsOfEntries = listQuestions<FactListed>('facts-of-entries')

builder.objectField(Entry, 'facts', (t) =>
  t.field({
    type: FactChangeConnection,
    nullable: true,
    description:
      'The facts that it changed, with what they were before and are after it, in the order of kind and key. None of a proposal, whose review changes them, nor of the first seed, which wrote all that was there.',
    args: pageArguments(t.arg),
    resolve: ({ foreseen, ...entry }, args, context) => {
      if (foreseen) return pageOfWhole('Entry.facts', async () => foreseen.map((each) => rowOf(each, entry)), args)
      const listed = page(context, { field: 'Entry.facts', of: String(entry.revision), ...factsOfEntries }, args)
      return {
        ...listed,
        async rows() {
          const { rows, more } = await listed.rows()
          const changes = rows.map(async (row): Promise<FactChangeRow> => {
            const versions = await versionsOf(context, row.fact)
            return { ...row, ...statesAround(row.kind, versions, entry.revision), entry }
          })
          return { rows: await Promise.all(changes), more }
        },
      }
    },
  }),
)

function rowOf({ fact, before, after }: Difference, entry: EntryRow): FactChangeRow {
  return { key: '', sortKey: factText(fact), kind: fact.kind, fact: fact.key, before, after, entry }
}
