import type { Parameters, Value } from '../../cypher/engine/graph.ts'

/**
 * Who answers: this program over Neo4j, the same with its cache, the same over the embedded engine, the peer, and one best statement;
 * and another checkout of this program, over its own Neo4j and over its own embedded engine.
 */
export const contestants = [
  'entrepot',
  'entrepot-cached',
  'embedded',
  'neo4j-graphql',
  'raw',
  'before',
  'before-embedded',
] as const
export type Contestant = (typeof contestants)[number]

/** What a shape's requests vary by: a country's code, a place in a list, a pair of ends. */
export type Key = Readonly<Record<string, Value>>

/** What is asked in one way of asking, and how its answer is brought into the form that all answers have. */
export interface Way {
  readonly query: string
  readonly variables: (key: Key) => Parameters
  // Answers are as varied as what can be asked.
  readonly answer: (data: ReturnType<typeof JSON.parse>) => unknown
}

/** One thing asked in three ways. */
export interface Shape {
  readonly name: string
  readonly keys: (keys: Keys) => readonly Key[]
  readonly entrepot: Way
  readonly peer: Way
  /** A statement whose one row holds the answer in the column `answer`. */
  readonly raw: { readonly text: string; readonly variables: (key: Key) => Parameters }
  /** Why the three answers can't be the same, where they can't. */
  readonly differs?: string
}

/** What there is to ask about, read from the graph before the runs. */
export interface Keys {
  readonly countries: readonly Key[]
  readonly smallCountries: readonly Key[]
  readonly hub: readonly Key[]
  readonly firstPages: readonly Key[]
  readonly deepPages: readonly Key[]
  readonly places: readonly Key[]
  readonly pairs: readonly Key[]
  readonly words: readonly Key[]
}
