import { BadInput } from '../../cypher/knowledge/errors.ts'
import { diff } from '../../cypher/knowledge/ledger/diff.ts'
import { type Fact, type FactKind, factText } from '../../cypher/knowledge/ledger/fact.ts'
import { builder } from '../builder.ts'
import { longestPage } from '../cost.ts'
import { Cursor } from '../cursor.ts'
import { marked } from '../lists/mark.ts'
import { checkedFirst, type Page, type PageArguments, pageArguments } from '../lists/page.ts'
import type { Request } from '../request.ts'
import { FactChangeConnection, type FactChangeRow } from './fact-change.ts'
import { ofLedger } from './of-ledger.ts'

builder.queryField('diff', (t) =>
  t.field({
    type: FactChangeConnection,
    nullable: true,
    extensions: ofLedger,
    description:
      'How the graph differs between two revisions, fact by fact in the order of kind and key. What was changed and changed back is left out.',
    args: {
      from: t.arg.int({ required: true, description: 'The earlier revision.' }),
      to: t.arg.int({ description: 'The later revision, not before `from`; that of today where it is left out.' }),
      ...pageArguments(t.arg),
    },
    resolve: async (_, args, context) => {
      const { from } = args
      const to = args.to ?? (await context.revisions.now())
      if (from < 0 || from > to)
        throw new BadInput('from', `\`from\` is ${from}: it is a revision from 0 up to \`to\`, which is ${to}`)
      return pageOfDiff(context, from, to, args)
    },
  }),
)

function pageOfDiff({ graph }: Request, from: number, to: number, args: PageArguments): Page<FactChangeRow> {
  const first = checkedFirst(args.first)
  const origin = marked('Query.diff', args)
  const after = Cursor.read(origin, args.after)
  /** The differences after a place, until there are enough or no more: a page of the ledger leaves out what was changed back. */
  async function read(place: Fact | undefined, enough: number): Promise<readonly FactChangeRow[]> {
    const rows: FactChangeRow[] = []
    for (let next = place; rows.length < enough; ) {
      const found = await diff(graph, { from, to, first: longestPage, ...(next && { after: next }) })
      rows.push(
        ...found.differences.map(({ fact, ...states }) => ({
          ...{ key: '', sortKey: factText(fact), kind: fact.kind, fact: fact.key, ...states, entry: null },
        })),
      )
      if (!found.next) break
      next = found.next
    }
    return rows
  }
  let fetched: Promise<readonly FactChangeRow[]> | undefined
  return {
    origin,
    after,
    async rows() {
      fetched ??= read(after === '' ? undefined : factIn(after), first + 1)
      const rows = await fetched
      return { rows: rows.slice(0, first), more: rows.length > first }
    },
    async total() {
      return (await read(undefined, Number.POSITIVE_INFINITY)).length
    },
  }
}

function factIn(sortKey: string): Fact {
  const space = sortKey.indexOf(' ')
  return { kind: sortKey.slice(0, space) as FactKind, key: sortKey.slice(space + 1) }
}
