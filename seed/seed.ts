import type { WritableGraph } from '../cypher/engine/graph.ts'
import { arrangeIndexes } from '../cypher/engine/indexes.ts'
import { type Manifest, readManifest } from '../cypher/engine/manifest.ts'
import { command, commandOfRelation, question } from '../cypher/engine/question.ts'
import { commit } from '../cypher/knowledge/ledger/commit.ts'
import { seedOwner } from '../cypher/knowledge/ledger/contribution.ts'
import type { Entry } from '../cypher/knowledge/ledger/entry.ts'
import { seedAgain } from './again.ts'
import { dataHash } from './data-hash.ts'
import { type DataSetSummary, draftGraph } from './graph-draft.ts'
import { grouped } from './grouped.ts'
import { schemaVersion, writeManifest } from './manifest.ts'
import type { Profile } from './profiles.ts'
import { rowsOf, type WrittenRow } from './rows.ts'

export interface SeedOptions {
  readonly profile: Profile
  /** The data of the profile, where they are read already because several graphs are filled with them; else they are read. */
  readonly data?: SeedData
  /** Delete the existing data first. */
  readonly reset?: boolean
  readonly onProgress?: (progress: SeedProgress) => void
}

/** The data of a profile, as they are written. */
export interface SeedData {
  readonly rows: ReadonlyMap<string, readonly WrittenRow[]>
  readonly summaries: readonly DataSetSummary[]
  readonly hash: string
}

/** Progress of one step: data sets read, rows written by one statement, or nodes deleted. */
export interface SeedProgress {
  readonly step: 'read' | 'delete' | 'write'
  /** The name of the data set or statement. */
  readonly what: string
  readonly done: number
  /** Absent if the total is unknown. */
  readonly of?: number
}

export interface SeedSummary {
  readonly profile: Profile
  /** False if the graph already held exactly these data. */
  readonly changed: boolean
  /** The profile of different data that were in the graph before and were kept, because `reset` was not set. */
  readonly besides?: Profile | undefined
  readonly dataSets: readonly DataSetSummary[]
  readonly nodes: number
  readonly relationships: number
  readonly seconds: number
}

const deleteSome = command<{ limit: number }, { deleted: number }>('delete-some')
const entriesOfPeople = question<{ id: string; writer: string }>('entries-of-people')
const firstEntry = question<{ entry: Entry }>('first-entry')
const countNodes = question<{ nodes: number }>('count-nodes')
const countRelationships = question<{ relationships: number }>('count-relationships')

/** Rows per transaction: enough to make the round trip negligible, and few enough for a server with 512 MB of heap. */
const batchSize = 5_000

/** The data are to be deleted, and among them what people have written. */
class WrittenByPeople extends Error {
  override readonly name = 'WrittenByPeople'
  constructor(by: string) {
    super(
      `The graph holds what people have written (${by} among them), which seeding from the start would delete: seed without --reset, which keeps it, or choose another folder or database`,
    )
  }
}

/**
 * Fills a graph with the data of a profile. It is idempotent. If a run is interrupted, the next run completes it; until then
 * the manifest says SEEDING. A graph that was seeded before gets what is new or changed, and what people have written stays on top. Other data
 * in the graph are kept unless `reset` is set; what the same profile had before and has no more is retired.
 * @throws {WrittenByPeople} if `reset` is set and somebody has written into the graph
 * @throws {MalformedData} if a data file can't be read
 * @throws {InconsistentDraft} if the data sets don't make a complete graph
 * @throws {QuestionFailed} if the graph refuses a statement
 * @throws {GraphUnavailable} if the graph can't be reached
 */
export async function seed(graph: WritableGraph, options: SeedOptions): Promise<SeedSummary> {
  const { profile, reset = false, onProgress } = options
  const began = Date.now()
  const seconds = () => (Date.now() - began) / 1000
  const { rows, summaries, hash } = options.data ?? readData(profile, onProgress)
  const before = await readManifest(graph)
  if (!reset && isComplete(before, hash))
    return { profile, changed: false, dataSets: summaries, ...(await size(graph)), seconds: seconds() }

  await arrangeIndexes(graph, 'identity')
  if (reset) await checkNobodyWrote(graph)
  const again = !reset && (await firstEntry(graph, {})).length > 0
  const revision = (before?.revision ?? 0) + 1
  await note(graph, { schemaVersion, dataHash: hash, profile, status: 'SEEDING', revision })
  if (again)
    await seedAgain(graph, rows, { why: wordsFor(profile, hash), retire: before?.profile === profile, onProgress })
  else {
    await arrangeIndexes(graph, 'rewriting')
    if (reset) await empty(graph, onProgress)
    for (const [statement, written] of rows) await writeAll(graph, statement, written, onProgress)
    await commit(graph, { act: 'SEED', by: seedOwner, why: wordsFor(profile, hash) }, async () => [])
  }
  await arrangeIndexes(graph, 'lookup')
  const counted = await size(graph)
  await note(graph, { status: 'COMPLETE', seededAt: new Date().toISOString(), ...counted })
  const besides = !reset && before && before.dataHash !== hash ? before.profile : undefined
  return { profile, changed: true, besides, dataSets: summaries, ...counted, seconds: seconds() }
}

/**
 * Reads the data sets of a profile into rows. The draft takes as much memory as the rows, so it is released before they are written.
 * @throws {MalformedData} if a data file can't be read
 * @throws {InconsistentDraft} if the data sets don't make a complete graph
 */
export function readData(profile: Profile, onProgress?: SeedOptions['onProgress']): SeedData {
  const { draft, summaries } = draftGraph(profile, ({ name }, done, of) =>
    onProgress?.({ step: 'read', what: name, done, of }),
  )
  const rows = rowsOf(draft)
  return { rows, summaries, hash: dataHash(rows) }
}

function isComplete(manifest: Manifest | undefined, hash: string): boolean {
  return manifest?.status === 'COMPLETE' && manifest.dataHash === hash && manifest.schemaVersion === schemaVersion
}

function wordsFor(profile: Profile, hash: string): string {
  return `the ${profile} profile, data ${hash}`
}

async function checkNobodyWrote(graph: WritableGraph): Promise<void> {
  const [entry] = await entriesOfPeople(graph, {})
  if (entry) throw new WrittenByPeople(entry.writer)
}

async function note(graph: WritableGraph, properties: Partial<Manifest>): Promise<void> {
  await writeManifest(graph, { properties: { ...properties } })
}

async function empty(graph: WritableGraph, onProgress: SeedOptions['onProgress']): Promise<void> {
  for (let done = 0, more = true; more; ) {
    const [row] = await deleteSome(graph, { limit: batchSize })
    more = (row?.deleted ?? 0) > 0
    done += row?.deleted ?? 0
    onProgress?.({ step: 'delete', what: 'what was there', done })
  }
}

async function writeAll(
  graph: WritableGraph,
  statement: string,
  rows: readonly WrittenRow[],
  onProgress: SeedOptions['onProgress'],
): Promise<void> {
  const write = command<{ rows: readonly WrittenRow[] }>(statement)
  const writeRelation = commandOfRelation<{ rows: readonly WrittenRow[] }>(statement)
  let done = 0
  for (const [relation, group] of grouped(rows, ({ relation }) => relation)) {
    for (let from = 0; from < group.length; from += batchSize) {
      const batch = group.slice(from, from + batchSize)
      // Only relations have a `relation`, and a draft is checked before it is written: each is one of the model.
      if (typeof relation === 'string') await writeRelation(graph, relation, { rows: batch })
      else await write(graph, { rows: batch })
      done += batch.length
      onProgress?.({ step: 'write', what: statement, done, of: rows.length })
    }
  }
}

/** The number of nodes and relationships in the graph, including its manifest. */
async function size(graph: WritableGraph): Promise<{ nodes: number; relationships: number }> {
  const [[nodes], [relationships]] = await Promise.all([countNodes(graph, {}), countRelationships(graph, {})])
  return { nodes: nodes?.nodes ?? 0, relationships: relationships?.relationships ?? 0 }
}
