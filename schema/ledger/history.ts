import { question } from '../../cypher/engine/question.ts'
import { load } from '../../cypher/engine/reader.ts'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import type { VersionRow } from '../../cypher/knowledge/ledger/contribution.ts'
import type { Entry as EntryRow } from '../../cypher/knowledge/ledger/entry.ts'
import type { FactKind } from '../../cypher/knowledge/ledger/fact.ts'
import { builder } from '../builder.ts'
import { pageArguments } from '../lists/page.ts'
import { pageOfWhole } from '../lists/whole-list.ts'
import type { Request } from '../request.ts'
import { FactChangeConnection, type FactChangeRow } from './fact-change.ts'
import { ofLedger } from './of-ledger.ts'
import { statesAround, versionsOf } from './states-of-fact.ts'
import { thing } from './thing.ts'

const entriesById = question<{ key: string; entry: EntryRow }, { keys: readonly string[] }>('entries-by-id')

builder.queryField('history', (t) =>
  t.field({
    type: FactChangeConnection,
    nullable: true,
    extensions: ofLedger,
    description:
      'What has become of an entity, a claim or a source since the first seed, the earliest first, each with its entry and what it was before and after. Empty where nobody has changed it.',
    args: {
      id: t.arg.id({
        required: true,
        description: 'The id of the entity, claim or source; also one that is gone, or that leads to another today.',
      }),
      ...pageArguments(t.arg),
    },
    resolve: async (_, args, context) => {
      const list = pageOfWhole('Query.history', () => historyOf(context, args.id), args)
      const known = (await versionsOf(context, args.id)).length > 0 || (await thing(context, args.id))
      if (known) return list
      throw new BadInput('id', `Nothing has or had the id ${JSON.stringify(args.id)}: \`search\` finds ids`)
    },
  }),
)

/** The changes of whatever has or had an id: the versions of one fact are as many as it was spoken of. */
async function historyOf(context: Request, id: string): Promise<readonly FactChangeRow[]> {
  const versions = await versionsOf(context, id)
  const changed = new Map<string, readonly [number, FactKind]>()
  for (const { kind, from, until } of versions)
    for (const revision of [from, until ?? 0])
      if (revision > 0) changed.set(sortKeyOf(revision, kind), [revision, kind])
  const rows = [...changed].map(([sortKey, [revision, kind]]) => rowOf(context, versions, id, sortKey, revision, kind))
  return (await Promise.all(rows)).sort((one, other) => (one.sortKey < other.sortKey ? -1 : 1))
}

async function rowOf(
  context: Request,
  versions: readonly VersionRow[],
  fact: string,
  sortKey: string,
  revision: number,
  kind: FactKind,
): Promise<FactChangeRow> {
  const [row] = await load(context, entriesById, `entry:${revision}`)
  return { key: '', sortKey, kind, fact, ...statesAround(kind, versions, revision), entry: row?.entry ?? null }
}

function sortKeyOf(revision: number, kind: FactKind): string {
  return `${String(revision).padStart(12, '0')} ${kind}`
}
