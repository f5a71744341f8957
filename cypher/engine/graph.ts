import type { Lifetime } from './lifetime.ts'

/** A value of a parameter or of a row: JSON. Whole numbers stay integers on both engines. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value }

export type Parameters = Readonly<Record<string, Value>>

export type Row = Readonly<Record<string, unknown>>

export type Engine = 'neo4j' | 'embedded'

/** One statement to send to a graph. `name` is the question it comes from, for errors and counts. */
export interface Statement {
  readonly name: string
  readonly text: string
  readonly parameters: Parameters
  /** True if the question takes many keys in `$keys` and returns each row's key in the column `key`. */
  readonly keyed: boolean
  /** True if it takes in `$next` the ids that come next in name order, which the embedded engine's adapter fills in. */
  readonly next?: boolean | undefined
  /** How long to wait for the rows; Neo4j ends the statement after that. Without it there is no limit. */
  readonly lifetime?: Lifetime
}

/** The port to a graph, for reading. */
export interface Graph {
  readonly engine: Engine
  /**
   * Sends one reading statement and returns its rows in order.
   * @throws {QuestionFailed} if the engine refuses the statement or ends it
   * @throws {GraphUnavailable} if the graph can't be reached
   */
  run(statement: Statement): Promise<readonly Row[]>
  /** Closes connections and files, after the statements in flight have finished. */
  close(): Promise<void>
}

/** A transaction while it is open: it reads what it has written itself, and nobody else does before it ends. */
export interface Transaction {
  readonly engine: Engine
  /**
   * Sends one statement, reading or writing; statements run in the order in which they are sent.
   * @throws {QuestionFailed} if the engine refuses the statement: the transaction is then rolled back, even if the error is caught
   */
  readonly run: (statement: Statement) => Promise<readonly Row[]>
  /** The same as `run`: what writes outside of a transaction does so inside of one too. */
  readonly write: (statement: Statement) => Promise<readonly Row[]>
}

/** The port to a graph, for writing. Only seeding, imports and mutations receive it. */
export interface WritableGraph extends Graph {
  /**
   * Sends one writing statement, in a transaction of its own.
   * @throws {QuestionFailed} if the engine refuses the statement
   * @throws {GraphUnavailable} if the graph can't be reached
   */
  write(statement: Statement): Promise<readonly Row[]>
  /**
   * Runs several statements in one transaction: all of them hold once the promise is fulfilled, or none does.
   * @param work sends the statements and awaits them. On Neo4j it runs again if the server ended the transaction because of another one, so
   *   that it must change nothing but the graph. What it returns is returned; if it throws, everything is rolled back.
   * @throws {QuestionFailed} if the engine refuses a statement
   * @throws {GraphUnavailable} if the graph can't be reached
   */
  transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>
}
