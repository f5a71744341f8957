import { Lifetime } from '../../cypher/engine/lifetime.ts'
import { question } from '../../cypher/engine/question.ts'
import { load } from '../../cypher/engine/reader.ts'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import type { Entry as EntryRow } from '../../cypher/knowledge/ledger/entry.ts'
import { factKinds, type FactKind as KindOfFact } from '../../cypher/knowledge/ledger/fact.ts'
import { builder } from '../builder.ts'
import type { Request } from '../request.ts'
import { entriesListed } from './entries.ts'
import { Entry } from './entry.ts'
import { FactKind } from './fact-change.ts'
import { thing } from './thing.ts'

/** How many entries are read at once, and the most that wait for a slow reader. */
const atOnce = 20
/** The most things that one subscription may follow. */
const mostFollowed = 100

const factsConcerning = question<
  { kind: KindOfFact; fact: string },
  { revision: number; kinds: readonly string[]; ids: readonly string[] | null; names: readonly string[] }
>('facts-concerning')

/** What a subscription wants to hear of. */
interface Wanted {
  readonly kinds: readonly KindOfFact[]
  /** Undefined for whatever is changed. */
  readonly about: readonly string[] | undefined
}

builder.subscriptionType({
  description:
    'What can be followed, as server-sent events of the GraphQL over SSE protocol. Each event is executed like a request of its own: with its own deadline, and what it selects is read anew.',
})

builder.subscriptionField('changed', (t) =>
  t.field({
    type: Entry,
    description:
      'The entries that change the graph, in the order of their revisions, none missed and none twice. The id of each event is the revision of its entry: a browser sends the last one as `Last-Event-ID` when it comes back, and goes on from there.',
    args: {
      about: t.arg.idList({
        description: `Only entries that change one of these entities, claims or sources, a relation of theirs, a claim about them or one that cites them: up to ${mostFollowed} ids. All where it is left out, none where it is empty.`,
      }),
      kinds: t.arg({
        type: [FactKind],
        description: 'Only entries that change facts of these kinds. All where it is left out, none where it is empty.',
      }),
      after: t.arg.int({
        description: 'A revision: begin with the first entry after it. Those from now on where it is left out.',
      }),
    },
    subscribe: async (_, { about, kinds, after }, context) => {
      const wanted = {
        kinds: kinds ?? factKinds,
        about: about ? await followed(context, about) : undefined,
      }
      const last =
        context.lastEvent === undefined ? (after ?? (await context.revisions.now())) : Number(context.lastEvent)
      if (!Number.isInteger(last) || last < 0)
        throw new BadInput('after', 'The last event is no revision: send the id of an event, a whole number from 0')
      return entriesAfter(context, last, wanted) as AsyncIterable<EntryRow>
    },
    resolve: (entry) => entry as EntryRow,
  }),
)

/**
 * The ids of what is to be followed, as they are today.
 * @throws {BadInput} if there are too many, or nothing has one of them
 */
async function followed(context: Request, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length > mostFollowed)
    throw new BadInput('about', `\`about\` has ${ids.length} ids: ${mostFollowed} are the most`)
  const found = await Promise.all(ids.map((id) => thing(context, id)))
  const unknown = ids.find((_, at) => !found[at])
  if (unknown !== undefined)
    throw new BadInput('about', `Nothing has the id ${JSON.stringify(unknown)}: \`search\` finds ids`)
  // Who follows a former id means what it leads to, and is told if it changes itself.
  return [...new Set([...ids, ...found.flatMap((each) => (each ? [each.id] : []))])]
}

/**
 * The entries after a revision that somebody wants to hear of, read when they are asked for: a page at a time, and the next only when that is
 * used up. An async generator won't do, since its `return` waits for the entry that is still awaited.
 */
function entriesAfter(context: Request, last: number, wanted: Wanted): AsyncIterableIterator<EntryRow> {
  const ended = new AbortController()
  let [since, page] = [last, [] as EntryRow[]]

  async function next(): Promise<IteratorResult<EntryRow>> {
    while (!ended.signal.aborted) {
      const reader = context.reader({ lifetime: new Lifetime(context.lifetime.milliseconds) })
      const entry = page.shift()
      if (entry) {
        since = entry.revision
        if (await concerns(reader.graph, entry, wanted)) return { done: false, value: entry }
        continue
      }
      // Whatever this revision and those before it have to tell is there by now; what is proposed is passed over.
      const revision = await context.revisions.now()
      const parameters = { status: 'APPLIED', since, job: '', after: '', limit: atOnce }
      page = (await load(reader, entriesListed.rows, 'Entry', parameters)).map((row) => row.entry)
      if (page.length > 0) continue
      since = Math.max(since, revision)
      await context.revisions.after(since, ended.signal)
    }
    return { done: true, value: undefined }
  }

  return {
    next,
    async return() {
      ended.abort()
      page = []
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

async function concerns(graph: Request['graph'], { revision }: EntryRow, { kinds, about }: Wanted): Promise<boolean> {
  if (about === undefined && kinds.length === factKinds.length) return true
  const names = about?.flatMap((id) => [`"${id}"`, `"${id}#`]) ?? []
  return (await factsConcerning(graph, { revision, kinds, ids: about ?? null, names })).length > 0
}
