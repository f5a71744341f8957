import DataLoader from 'dataloader'
import type { Parameters, Transaction } from '../../engine/graph.ts'
import { question } from '../../engine/question.ts'
import type { ComparatorName } from '../claims/observation.ts'
import type { BasisName } from '../evidence/basis.ts'
import { type Fact, factText } from './fact.ts'
import type { State } from './state.ts'
import { statesOf } from './states.ts'

/** A claim that speaks of the topic that was asked for. */
export interface ClaimAlike {
  readonly id: string
  readonly claimKind: 'STATEMENT' | 'OBSERVATION'
  readonly basis: BasisName
  readonly citations: readonly string[]
  /** Of an observation. */
  readonly value: string | null
  readonly comparator: ComparatorName | null
  /** Of a statement. */
  readonly since: string | null
  readonly until: string | null
}

/** An entity that has the name or code that was asked for. */
export interface EntityAlike {
  readonly id: string
  readonly kind: string
  readonly countryId: string | null
  readonly unlocode: string | null
}

/**
 * Reads facts of the graph, to see whether a change can be made. What is asked for at once goes in one statement for each question, and
 * nothing is asked twice: so a thousand facts take as many statements as one, if they are looked at side by side.
 */
export interface FactReader extends Pick<Transaction, 'engine' | 'run'> {
  /** The state of a fact, null where it is not there. */
  state<Known extends State = State>(fact: Fact): Promise<Known | null>
  /** The claims that speak of a topic, as `topicOf` writes it. */
  claimsOf(topic: string): Promise<readonly ClaimAlike[]>
  /** The entities of any kind with this name, folded as `withoutAccents` does. */
  named(folded: string): Promise<readonly EntityAlike[]>
  /** The entities that list this code, in capitals, without blanks and dots. */
  coded(code: string): Promise<readonly EntityAlike[]>
  /** The ids of all that an entity is a part of, directly or through others. */
  wholesOf(id: string): Promise<readonly string[]>
}

type Keys = { readonly keys: readonly string[] }
type Keyed<Row> = Row & { readonly key: string }

const claimsOfTopics = question<Keyed<ClaimAlike>, Keys>('claims-of-topics')
const entitiesAlike = question<Keyed<EntityAlike>, Keys>('entities-alike')
const wholesAbove = question<Keyed<{ id: string }>, Keys>('wholes-above-entities')
const entitiesByCode = question<Keyed<{ entity: EntityAlike }>, Parameters & Keys>('entities-by-code')
const columns = ['id', 'kind', 'countryId', 'unlocode']

/** The most facts that one statement asks for. */
const atOnce = 2_000

/** Makes a reader for one transaction, or for a time in which the graph is not written to. */
export function factReader(graph: Pick<Transaction, 'engine' | 'run'>): FactReader {
  const rowsOf = <Row>(ask: (keys: readonly string[]) => Promise<readonly Keyed<Row>[]>) => {
    const loader = new DataLoader<string, readonly Keyed<Row>[]>(
      async (keys) => {
        const found = new Map<string, Keyed<Row>[]>(keys.map((key) => [key, []]))
        for (const row of await ask(keys)) found.get(row.key)?.push(row)
        return keys.map((key) => found.get(key) ?? [])
      },
      { maxBatchSize: atOnce },
    )
    return (key: string) => loader.load(key)
  }
  const states = new DataLoader<Fact, State | null, string>(
    async (facts) => {
      const found = await statesOf(graph, facts)
      return facts.map((fact) => found.get(factText(fact)) ?? null)
    },
    { cacheKeyFn: factText, maxBatchSize: atOnce },
  )
  const coded = rowsOf((keys) => entitiesByCode(graph, { keys, columns }))
  const wholes = rowsOf((keys) => wholesAbove(graph, { keys }))
  return {
    engine: graph.engine,
    run: graph.run,
    state: <Known extends State>(fact: Fact) => states.load(fact) as Promise<Known | null>,
    claimsOf: rowsOf<ClaimAlike>((keys) => claimsOfTopics(graph, { keys })),
    named: rowsOf<EntityAlike>((keys) => entitiesAlike(graph, { keys })),
    coded: async (code) => (await coded(code)).map(({ entity }) => entity),
    wholesOf: async (id) => (await wholes(id)).map((row) => row.id),
  }
}

/** Those of these topics that a claim speaks of. Nothing of it is kept: a long file has a topic for each of its rows. */
export async function topicsSpokenOf(
  graph: Pick<Transaction, 'engine' | 'run'>,
  topics: readonly string[],
): Promise<ReadonlySet<string>> {
  const spoken = new Set<string>()
  for (let at = 0; at < topics.length; at += atOnce)
    for (const { key } of await claimsOfTopics(graph, { keys: topics.slice(at, at + atOnce) })) spoken.add(key)
  return spoken
}
