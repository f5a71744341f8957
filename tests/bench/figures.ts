import type { ClientName } from './clients/client-kind.ts'
import type { Contestant } from './shape.ts'

/** What one contestant came to with one shape and so many clients: medians over the rounds. */
export interface Result {
  readonly shape: string
  /** Which clients' requests were sent; the contestant `before` is always sent the bare ones. */
  readonly like: ClientName
  readonly clients: number
  readonly server: Contestant
  /** Requests answered a second. */
  readonly rps: number
  /** Milliseconds that half of the answers, and all but one in a hundred, took at most. */
  readonly p50: number
  readonly p99: number
  /** Statements sent to the graph, for each request. */
  readonly statements: number
  /** Microseconds of processor time for each request, of the server and of the database. */
  readonly serverCpu: number
  readonly databaseCpu: number
  /** How often one request alone touches the store. */
  readonly hits: number
  readonly errors: number
}

/** How a run was made. */
export interface About {
  /** When it began, as an ISO 8601 instant. */
  readonly began: string
  readonly minutes: number
  /** The commits of this program and, where there was one, of the other checkout. */
  readonly commit: string
  readonly against?: string
  readonly machine: string
  readonly node: string
  readonly neo4j: string
  readonly peer: string
  /** Each figure is the median of so many rounds of so many seconds. */
  readonly rounds: number
  readonly seconds: number
  /** Edges added to the profile `full`. */
  readonly scale: number
}

/** What `--json` writes. */
export interface Run {
  readonly about: About
  readonly results: readonly Result[]
  /** What could not be measured, since a contestant didn't answer it or answered it differently. */
  readonly failures: readonly Failure[]
}

export interface Failure {
  readonly shape: string
  readonly like: ClientName
  readonly message: string
}

/** What another contestant came to with the same shape, the same requests and as many clients. */
export function beside(results: readonly Result[], to: Result, server: Contestant): Result | undefined {
  return results.find(
    (other) =>
      other.server === server && other.shape === to.shape && other.like === to.like && other.clients === to.clients,
  )
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}
