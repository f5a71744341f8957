import type { Lifetime } from './lifetime.ts'

/** What a statement takes and a row holds: JSON, with whole numbers kept whole on both engines. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value }

export type Parameters = Readonly<Record<string, Value>>

export type Row = Readonly<Record<string, unknown>>

export type Engine = 'neo4j' | 'embedded'

/** One statement on its way to a graph. `name` is the question it comes from, so that errors and counts can say which. */
export interface Statement {
  readonly name: string
  readonly text: string
  readonly parameters: Parameters
  /** True where the question takes many keys in `$keys` and names each row's in the column `key`. */
  readonly keyed: boolean
  /** True where it takes the ids that come next in name order, in `$next`: the embedded engine's adapter fills them in. */
  readonly next?: boolean | undefined
  /** How long its answer is waited for; Neo4j ends the statement after that. No limit where it is left out. */
  readonly lifetime?: Lifetime
}

/** The port to a graph, for reading. */
export interface Graph {
  readonly engine: Engine
  /**
   * Sends one reading statement and returns its rows in order.
   * @throws {QuestionFailed} where the engine refuses the statement or ends it
   * @throws {GraphUnavailable} where the graph can't be reached
   */
  run(statement: Statement): Promise<readonly Row[]>
  /** Lets go of connections and files. Statements under way are finished first. */
  close(): Promise<void>
}

/** The port to a graph, for writing: only seeding, importing and mutations receive it. */
export interface WritableGraph extends Graph {
  /**
   * Sends one writing statement, in a transaction of its own: all of it happens, or nothing.
   * @throws {QuestionFailed} where the engine refuses the statement
   * @throws {GraphUnavailable} where the graph can't be reached
   */
  write(statement: Statement): Promise<readonly Row[]>
}
