import type { WritableGraph } from '../cypher/engine/graph.ts'
import { arrangeIndexes } from '../cypher/engine/indexes.ts'
import { type Change, commit } from '../cypher/knowledge/ledger/commit.ts'
import { seedOwner } from '../cypher/knowledge/ledger/contribution.ts'
import { hangingOn } from '../cypher/knowledge/ledger/hanging.ts'
import { changesOf, missingFrom } from './compared.ts'
import type { WrittenRow } from './rows.ts'
import type { SeedOptions } from './seed.ts'

/** Changes per transaction, and so per entry. */
const batchSize = 2_000

/** From so many changed entities on it is faster to drop the index of their texts and to make it anew. */
const manyEntities = 200

interface Again {
  /** What the entries say: which data these are. */
  readonly why: string
  /** Whether facts that the data have no more are taken back: those of the same profile. */
  readonly retire: boolean
  readonly onProgress?: SeedOptions['onProgress']
}

/** Writes what the data have otherwise than the seed said before, as entries of the ledger; what people have written stays on top. */
export async function seedAgain(
  graph: WritableGraph,
  rows: ReadonlyMap<string, readonly WrittenRow[]>,
  { why, retire, onProgress }: Again,
): Promise<void> {
  const changes: Change[] = []
  for await (const change of changesOf(graph, rows)) changes.push(change)
  if (changes.filter(({ fact }) => fact.kind === 'ENTITY').length > manyEntities)
    await arrangeIndexes(graph, 'rewriting')
  await commitAll(graph, changes, why, onProgress)
  if (retire) {
    const missing: Change[] = []
    for await (const change of missingFrom(graph, rows)) missing.push(change)
    for (const kinds of [['SECTION', 'REDIRECT', 'RELATION', 'CLAIM'], ['ENTITY'], ['SOURCE']] as const) {
      const some = missing.filter(({ fact }) => (kinds as readonly string[]).includes(fact.kind))
      await commitAll(graph, await unused(graph, some), why, onProgress)
    }
  }
}

/** An entity or source that people's facts name stays, though the data have it no more. */
async function unused(graph: WritableGraph, changes: readonly Change[]): Promise<readonly Change[]> {
  const ids = changes.flatMap(({ fact }) => (fact.kind === 'ENTITY' || fact.kind === 'SOURCE' ? [fact.key] : []))
  if (ids.length === 0) return changes
  const kept = new Set((await hangingOn(graph, ids)).map(({ key }) => key))
  return changes.filter(({ fact }) => !kept.has(fact.key))
}

async function commitAll(
  graph: WritableGraph,
  changes: readonly Change[],
  why: string,
  onProgress: SeedOptions['onProgress'],
): Promise<void> {
  for (let from = 0; from < changes.length; from += batchSize) {
    const batch = changes.slice(from, from + batchSize)
    await commit(graph, { act: 'SEED', by: seedOwner, why }, async () => batch)
    onProgress?.({ step: 'write', what: 'changes', done: from + batch.length, of: changes.length })
  }
}
