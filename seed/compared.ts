import type { Transaction, WritableGraph } from '../cypher/engine/graph.ts'
import { question } from '../cypher/engine/question.ts'
import { canonical } from '../cypher/knowledge/ledger/canonical.ts'
import type { Change } from '../cypher/knowledge/ledger/commit.ts'
import { contributionsOf, seedOwner } from '../cypher/knowledge/ledger/contribution.ts'
import { type Fact, type factKinds, factText } from '../cypher/knowledge/ledger/fact.ts'
import { unlinked } from '../cypher/knowledge/ledger/finished.ts'
import type { State } from '../cypher/knowledge/ledger/state.ts'
import { statesOf } from '../cypher/knowledge/ledger/states.ts'
import type { WrittenRow } from './rows.ts'
import { factsOf, type SeededFact } from './state-rows.ts'

/** Facts per statement that reads them. */
const batchSize = 1_000

const keysOfNodes = question<{ id: string }, { kind: string; after: string; limit: number }>('keys-of-nodes')
const keysOfRelations = question<{ key: string; relation: string; target: string }, { keys: readonly string[] }>(
  'keys-of-relations',
)

/** What of the data is new or other than what the seed said before, in the order in which it can be written. */
export async function* changesOf(graph: WritableGraph, rows: ReadonlyMap<string, readonly WrittenRow[]>) {
  for (const batch of inBatches(factsOf(rows))) {
    const before = await wordsOfSeed(
      graph,
      batch.map(({ fact }) => fact),
    )
    for (const { fact, state } of batch) {
      const row = withoutLinks(state)
      const said = before.get(factText(fact))
      if (!said || canonical(said) !== canonical(row)) yield { fact, row, owner: seedOwner } satisfies Change
    }
  }
}

/** The facts that the seed spoke of before and that the data have no more, those that name others first. */
export async function* missingFrom(graph: WritableGraph, rows: ReadonlyMap<string, readonly WrittenRow[]>) {
  const kept = new Set<string>()
  for (const { fact } of factsOf(rows)) kept.add(factText(fact))
  const order = ['SECTION', 'REDIRECT', 'RELATION', 'CLAIM', 'ENTITY', 'SOURCE'] as const
  for (const kind of order) {
    for await (const facts of factsInGraph(graph, kind)) {
      const missing = facts.filter((fact) => !kept.has(factText(fact)))
      const said = await wordsOfSeed(graph, missing)
      for (const fact of missing)
        if (said.has(factText(fact))) yield { fact, row: 'WITHDRAWN', owner: seedOwner } satisfies Change
    }
  }
}

/** What the seed says of facts today: in a version, or, of facts that have none, the graph's own row. */
async function wordsOfSeed(graph: WritableGraph, facts: readonly Fact[]): Promise<ReadonlyMap<string, State | 'GONE'>> {
  const transaction = { ...graph, run: graph.run, write: graph.run } satisfies Transaction
  const [said, present] = await Promise.all([contributionsOf(transaction, facts), statesOf(transaction, facts)])
  return new Map(
    facts.flatMap((fact) => {
      const text = factText(fact)
      const versions = said.get(text)
      const word = versions ? versions.find(({ owner }) => owner === seedOwner)?.row : present.get(text)
      return word ? [[text, word]] : []
    }),
  )
}

async function* factsInGraph(graph: WritableGraph, kind: (typeof factKinds)[number]): AsyncGenerator<readonly Fact[]> {
  const nodes = kind === 'RELATION' ? 'ENTITY' : kind
  for (let after = '', more = true; more; ) {
    const ids = (await keysOfNodes(graph, { kind: nodes, after, limit: batchSize })).map(({ id }) => id)
    more = ids.length === batchSize
    after = ids.at(-1) ?? after
    if (kind !== 'RELATION') yield ids.map((key) => ({ kind, key }))
    else {
      const edges = await keysOfRelations(graph, { keys: ids })
      yield edges.map(({ key, relation, target }) => ({ kind, key: `${key} ${relation} ${target}` }))
    }
  }
}

function withoutLinks(state: State): State {
  return 'properties' in state ? { ...state, properties: unlinked(state.properties) } : state
}

function* inBatches(facts: Iterable<SeededFact>): Generator<readonly SeededFact[]> {
  let batch: SeededFact[] = []
  for (const fact of facts) {
    batch.push(fact)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
