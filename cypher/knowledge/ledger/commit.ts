import { randomUUID } from 'node:crypto'
import { GraphUnavailable } from '../../engine/errors.ts'
import type { Parameters, Transaction, WritableGraph } from '../../engine/graph.ts'
import { command, question } from '../../engine/question.ts'
import { type Revised, revised } from './applied.ts'
import { canonical } from './canonical.ts'
import { checkComplete, sourcesCited } from './complete.ts'
import { type Contribution, contributionsOf, seedOwner, type VersionRow } from './contribution.ts'
import type { Act, Entry, EntryStatus } from './entry.ts'
import { endsOf, type Fact, factText } from './fact.ts'
import { type FactReader, factReader } from './fact-reader.ts'
import { finished, unlinked } from './finished.ts'
import { merged } from './merged.ts'
import { Refused } from './refusal.ts'
import { sizeOf } from './size.ts'
import type { State } from './state.ts'
import { statesOf } from './states.ts'
import { remove, type Written, write } from './written.ts'

/** What an owner now says of a fact. */
export interface Change {
  readonly fact: Fact
  /** GONE: it is no more, whatever others say of it. WITHDRAWN: the owner takes back what it said, and what others say remains. */
  readonly row: State | 'GONE' | 'WITHDRAWN'
  /** Whose word it is: `seed`, or the id of an entry. The entry being written, if absent. */
  readonly owner?: string
}

/** What is written into the ledger beside the changes. */
export interface EntryDraft {
  readonly act: Act
  readonly by: string
  readonly why?: string | undefined
  /** With a key, the same said again comes to the first entry, and something else said with it is refused. Keys of two writers are two keys. */
  readonly key?: string | undefined
  readonly digest?: string | undefined
  /** Without it, APPLIED. */
  readonly status?: EntryStatus
  readonly input?: string | undefined
  readonly reverts?: string | undefined
  readonly reviews?: string | undefined
  /** The import that it is a part of. */
  readonly job?: string | undefined
}

/** Reads the graph inside of the transaction that is going to change it; every question can be asked of it. */
export interface LedgerReader extends FactReader, Transaction {
  /** The revision that the entry will have. */
  readonly revision: number
  /** The id that the entry will have. */
  readonly entry: string
  /** When it is written: an ISO 8601 date-time in UTC. */
  readonly at: string
}

/** What work comes to: its changes alone, or with the id of what they are about, which is else that of the first. */
export type Work =
  | readonly Change[]
  | {
      readonly about: string
      readonly changes: readonly Change[]
      /** What the entry keeps as its input, where that is known only now. */
      readonly input?: string
    }

export interface Committed {
  readonly entry: Entry
  /** The facts of which something else is said now. */
  readonly changed: readonly Fact[]
  /** True if the same had been said with this key before: nothing was written. */
  readonly again: boolean
}

/** What an entry comes to while its transaction is still open: what is said now of each of its facts, and what was. */
export interface Made extends Committed {
  readonly revised: readonly Revised[]
}

interface Raised {
  readonly revision: number
  readonly status: string | null
  readonly changedAt: string | null
  readonly nodes: number | null
  readonly relationships: number | null
}

const raiseRevision = command<Record<string, never>, Raised>('raise-revision')
const entryWithKey = question<{ entry: Entry }, { by: string; idempotency: string }>('entry-with-key')
const versionsOfEntry = question<{ version: VersionRow }, { revision: number }>('versions-of-entry')
const writeEntry = command<{ properties: Parameters }>('write-entry')
const writeVersions = command<{ rows: readonly Parameters[] }>('write-versions')
const closeVersions = command<{ ids: readonly string[]; until: number }>('close-versions')
const writeManifest = command<{ properties: Parameters }>('write-manifest')

/**
 * Writes an entry and its changes in one transaction: the only way by which facts change. Once the promise is fulfilled, all of it is in the
 * graph; otherwise nothing is. Writers, of other processes too, come one after the other.
 * @param work says what changes; on Neo4j it may run again
 * @throws {Refused} if the change leaves the graph incomplete, or the key was used for something else
 * @throws {QuestionFailed} if the graph refuses a statement
 * @throws {GraphUnavailable} if the graph can't be reached, or is empty or being seeded
 */
export async function commit(
  graph: WritableGraph,
  draft: EntryDraft,
  work: (read: LedgerReader) => Promise<Work>,
): Promise<Committed> {
  // Where the link is lost as a transaction ends, the driver runs it again, and the first one may have come to its end.
  const keyed = draft.key === undefined && draft.act !== 'SEED' ? { ...draft, key: `once:${randomUUID()}` } : draft
  try {
    const { revised: _, ...committed } = await graph.transact((transaction) => made(transaction, keyed, work))
    return committed
  } catch (error) {
    if (!(error instanceof SaidBefore)) throw error
    const { entry } = error
    const versions = await versionsOfEntry(graph, { revision: entry.revision })
    const changed = new Map(versions.map(({ version: { kind, fact } }) => [`${kind} ${fact}`, { kind, key: fact }]))
    return { entry, changed: [...changed.values()], again: keyed === draft }
  }
}

/** Ends the transaction of a writer who says the same again, so that the revision stays. */
class SaidBefore extends Error {
  constructor(readonly entry: Entry) {
    super(`${entry.id} says the same`)
  }
}

/** Writes an entry and its changes within a transaction that is open, like {@link commit}. */
export async function made(
  transaction: Transaction,
  draft: EntryDraft,
  work: (read: LedgerReader) => Promise<Work>,
): Promise<Made> {
  // This comes first, since it is what other writers wait for.
  const [raised] = await raiseRevision(transaction, {})
  if (!raised) throw new Error('The manifest was neither there nor written')
  if (draft.act !== 'SEED' && raised.status !== 'COMPLETE')
    throw new GraphUnavailable('The graph is empty or being seeded: write once that is complete', {
      cause: undefined,
      mayPass: true,
    })
  await checkKey(transaction, draft)
  const { revision } = raised
  const drafted = entryOf(draft, revision, raised.changedAt)
  const reader = { ...factReader(transaction), ...transaction }
  const done = await work({ ...reader, revision, entry: drafted.id, at: drafted.at })
  const changes = 'changes' in done ? done.changes : done
  const about = 'changes' in done ? done.about : changes[0]?.fact.key
  const input = 'input' in done ? { input: done.input as string } : {}
  const entry: Entry = { ...drafted, ...input, ...(about === undefined ? {} : { about }) }
  const { revised, nodes, relationships } = await apply(transaction, changes, entry)
  await writeEntry(transaction, { properties: { ...entry } })
  await writeManifest(transaction, {
    properties: {
      locked: null,
      changedAt: entry.at,
      ...(raised.nodes === null ? {} : { nodes: raised.nodes + nodes }),
      ...(raised.relationships === null ? {} : { relationships: raised.relationships + relationships }),
    },
  })
  return { entry, changed: revised.map(({ fact }) => fact), revised, again: false }
}

async function checkKey(transaction: Transaction, { by, key, digest }: EntryDraft): Promise<void> {
  if (key === undefined) return
  const [known] = await entryWithKey(transaction, { by, idempotency: key })
  if (!known) return
  if (known.entry.digest === digest) throw new SaidBefore(known.entry)
  throw new Refused(
    'key',
    'KEY_USED',
    `The key ${JSON.stringify(key)} was used for something else, in ${known.entry.id}: give what is new a key of its own`,
    known.entry.id,
  )
}

function entryOf({ status = 'APPLIED', ...draft }: EntryDraft, revision: number, last: string | null): Entry {
  const now = new Date().toISOString()
  // A clock that is set back doesn't bring the order of the ledger out of step with its times.
  const at = last !== null && last > now ? last : now
  const said = Object.entries({ ...draft, status }).filter(([, value]) => value !== undefined)
  return {
    id: `entry:${revision}`,
    revision,
    at,
    ...(Object.fromEntries(said) as Omit<Entry, 'id' | 'revision' | 'at'>),
  }
}

/** Makes the changes, and returns the facts on which something else is said, and how many nodes and relationships that makes more or less. */
async function apply(transaction: Transaction, changes: readonly Change[], { id, revision, act }: Entry) {
  const byFact = new Map<string, Change[]>()
  for (const change of changes) {
    const text = factText(change.fact)
    const others = byFact.get(text)
    if (others) others.push(change)
    else byFact.set(text, [change])
  }
  const facts = [...byFact.values()].map(([first]) => (first as Change).fact)
  const [said, present] = [await contributionsOf(transaction, facts), await statesOf(transaction, facts)]
  const all = [...byFact].map(([text, own]) => {
    const inGraph = present.get(text)
    const before = said.get(text) ?? (inGraph ? [{ owner: seedOwner, rank: 0, row: inGraph }] : [])
    return revised((own[0] as Change).fact, before, own, id)
  })
  const different = all.filter(({ before, after }) => before !== after)
  await keepVersions(transaction, different, id, revision)

  const states = different.map(({ fact, after }) => ({ fact, state: merged(fact.kind, after) }))
  const sources = await sourcesCited(
    transaction,
    states.flatMap(({ state }) => state ?? []),
  )
  const complete: Written[] = states.map(({ fact, state }) => ({
    fact,
    state: state && finished(fact.kind, state, sources),
  }))
  const toWrite = complete.filter(({ fact, state }) => textOf(state) !== textOf(present.get(factText(fact)) ?? null))
  await write(transaction, [...toWrite, ...(await endsOfLines(transaction, toWrite))])
  // The data of the seed are checked as a whole before they are written; a batch of them names what another one has.
  if (act !== 'SEED') await checkComplete(transaction, toWrite, present)
  await remove(transaction, toWrite)
  const sizes = toWrite.map(({ fact, state }) => {
    const [is, was] = [sizeOf(state), sizeOf(present.get(factText(fact)) ?? null)]
    return { nodes: is.nodes - was.nodes, relationships: is.relationships - was.relationships }
  })
  return {
    revised: different,
    nodes: sizes.reduce((sum, size) => sum + size.nodes, 0),
    relationships: sizes.reduce((sum, size) => sum + size.relationships, 0),
  }
}

function textOf(state: State | null): string {
  return state && 'properties' in state
    ? canonical({ ...state, properties: unlinked(state.properties) })
    : canonical(state)
}

async function keepVersions(
  transaction: Transaction,
  different: readonly Revised[],
  entry: string,
  revision: number,
): Promise<void> {
  const rows: Parameters[] = []
  const closed: string[] = []
  const add = ({ kind, key }: Fact, { owner, rank, row }: Contribution, times: Parameters) =>
    rows.push({
      properties: {
        ...{ id: `version:${revision}:${rows.length + 1}`, fact: key, kind, owner, rank, ...times },
        ...(row === 'GONE' ? { gone: true } : { row: JSON.stringify(row) }),
      },
    })
  for (const { fact, before, after } of different) {
    for (const each of before) {
      const ends = after.includes(each) ? {} : { until: revision }
      // What the first seed said is written down when somebody else speaks of the fact.
      if (each.version === undefined) add(fact, each, { from: 0, ...ends })
      else if ('until' in ends) closed.push(each.version)
    }
    for (const each of after) if (!before.includes(each)) add(fact, each, { from: revision, entry })
  }
  if (rows.length > 0) await writeVersions(transaction, { rows })
  if (closed.length > 0) await closeVersions(transaction, { ids: closed, until: revision })
}

const ofLines: ReadonlySet<string> = new Set(['PAIRED_WITH', 'STOPS_AT', 'SERVES'])

/** The ports and places that lose an edge of a line or crossing: they are written again, so that it is seen whether they are still linked. */
async function endsOfLines(transaction: Transaction, all: readonly Written[]): Promise<readonly Written[]> {
  const others = new Set(all.flatMap(({ fact }) => (fact.kind === 'ENTITY' ? [fact.key] : [])))
  const keys = new Set(
    all.flatMap(({ fact, state }) => {
      const { from, relation, to } = endsOf(fact.key)
      return fact.kind === 'RELATION' && !state && ofLines.has(relation) ? [from, to] : []
    }),
  )
  const facts = [...keys].filter((key) => !others.has(key)).map((key) => ({ kind: 'ENTITY' as const, key }))
  const states = await statesOf(transaction, facts)
  const sources = await sourcesCited(transaction, [...states.values()])
  return facts.flatMap((fact) => {
    const state = states.get(factText(fact))
    return state ? [{ fact, state: finished('ENTITY', state, sources) }] : []
  })
}
