import type { WritableGraph } from '../../../cypher/engine/graph.ts'
import type { ImportFact, ImportRow } from '../../../cypher/knowledge/ledger/imports/import-fact.ts'
import { addJobSource, type JobSourceInput } from '../../../cypher/knowledge/ledger/imports/job-source.ts'
import { type MergedBatch, mergeBatch } from '../../../cypher/knowledge/ledger/imports/merge-batch.ts'

/** The releases of a data set, and a file of another publisher. */
export const releases = {
  first: { title: 'Trade by country, V202401', publisher: 'Office', sha256: 'a' },
  second: { title: 'Trade by country, V202501', publisher: 'Office', sha256: 'b' },
  third: { title: 'Trade by country, V202601', publisher: 'Office', sha256: 'c' },
  other: { title: 'Trade by country, V202501', publisher: 'Bureau', sha256: 'd' },
} as const satisfies Record<string, JobSourceInput>

type Observation = Extract<ImportFact, { kind: 'OBSERVATION' }>['input']

/** What China exported to another country in a year. */
export function exports(value: string, to = 'country:VNM', others: Partial<Observation> = {}): ImportFact {
  const input: Observation = {
    ...{ measure: 'EXPORT_VALUE', value, unit: 'USD', reporter: 'country:CHN', partner: to },
    ...{ period: { start: '2024', end: '2024' }, ...others },
  }
  return { kind: 'OBSERVATION', input }
}

/** A port of China. */
export function port(name: string, others: object = {}): ImportFact {
  const properties = { portKind: 'SEAPORT' }
  return { kind: 'ENTITY', input: { kind: 'PORT', name, country: 'country:CHN', properties, ...others } }
}

/** Rows that say one fact each, numbered from `first` on. */
export function rowsOf(facts: readonly ImportFact[], first = 1): ImportRow[] {
  return facts.map((fact, at) => ({ number: first + at, facts: [fact] }))
}

export const ann = { by: 'ann' }

/** Merges rows as the first batch of a job of their own. */
export async function mergeAll(
  graph: WritableGraph,
  job: string,
  source: JobSourceInput,
  rows: readonly ImportRow[],
  number = 1,
): Promise<MergedBatch> {
  const cited = await addJobSource(graph, job, source, ann)
  return mergeBatch(graph, { job, number, by: 'ann', source: cited }, rows)
}
