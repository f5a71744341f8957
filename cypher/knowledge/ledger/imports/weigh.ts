import type { Evidence } from '../acts/checked.ts'
import type { FactReader } from '../fact-reader.ts'
import { Refused } from '../refusal.ts'
import type { ImportFact } from './import-fact.ts'
import type { Release } from './release.ts'
import type { Weighed } from './verdict.ts'
import { weighEntity } from './weigh-entity.ts'
import { weighObservation } from './weigh-observation.ts'
import { weighStatement } from './weigh-statement.ts'

/** A fact of a file, and what it rests on. */
export interface Unweighed {
  readonly fact: ImportFact
  readonly rests: Evidence
}

/**
 * Weighs a fact against the graph.
 * @param release the source of its file
 * @throws {Refused} naming the field that is wrong
 */
export function weigh(read: FactReader, { fact, rests }: Unweighed, release: Release): Promise<Weighed> {
  switch (fact.kind) {
    case 'OBSERVATION':
      return weighObservation(read, fact.input, rests, release)
    case 'STATEMENT':
      return weighStatement(read, fact.input, rests, release)
    case 'ENTITY':
      return weighEntity(read, fact.input, rests)
  }
}

/**
 * Reads ahead what weighing these facts one after the other will ask for: side by side they ask at once, so that it takes a handful of
 * statements instead of some for each. What is refused here is refused again later, or not, by what the facts before it say.
 */
export async function readAhead(read: FactReader, facts: readonly Unweighed[], release: Release): Promise<void> {
  const outcomes = await Promise.allSettled(
    facts.map(async (fact) => {
      const { changes } = await weigh(read, fact, release)
      // What is put is looked up once more, to be added to.
      const put = changes.filter((change) => change.fact.kind === 'ENTITY')
      await Promise.all(put.map((change) => read.state(change.fact)))
    }),
  )
  for (const outcome of outcomes)
    if (outcome.status === 'rejected' && !(outcome.reason instanceof Refused)) throw outcome.reason
}
