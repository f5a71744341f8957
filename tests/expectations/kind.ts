import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import pLimit from 'p-limit'
import type { Graph } from '../../cypher/engine/graph.ts'

/** A row of a file of this folder: what experts expect, with where it is published. */
export type Expectation = Readonly<Record<string, string>>

/** A kind of expectation: its rows, and how one is held against the answers. */
export interface ExpectationKind {
  /** Such as `memberships`, which has its rows in memberships.csv. */
  readonly name: string
  /** Says what is answered instead where the expectation does not hold; null where it holds. */
  readonly fault: (graph: Graph, expected: Expectation) => Promise<string | null>
}

/** A row that does not hold. */
export interface Failed {
  readonly expected: Expectation
  readonly fault: string
}

/** Holds every row of a kind against the answers of a graph. */
export async function held(graph: Graph, { name, fault }: ExpectationKind): Promise<{ of: number; failed: Failed[] }> {
  const text = readFileSync(new URL(`${name}.csv`, import.meta.url), 'utf8')
  const rows = parse(text, { columns: true }) as Expectation[]
  // Several at a time, as the clients of a server ask: neither the graph nor this process waits for the other.
  const limit = pLimit(8)
  const faults = await Promise.all(rows.map((expected) => limit(() => fault(graph, expected))))
  const failed = rows.flatMap((expected, at) => {
    const found = faults[at] ?? null
    return found === null ? [] : [{ expected, fault: found }]
  })
  return { of: rows.length, failed }
}
