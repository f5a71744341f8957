import type { Contestant } from './shape.ts'

/** What one contestant came to with one shape and so many clients: medians over the rounds. */
export interface Result {
  readonly shape: string
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

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}
