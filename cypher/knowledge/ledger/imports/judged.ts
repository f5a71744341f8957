import type { Reader } from '../../../engine/reader.ts'
import { topicOf } from '../../derived/topic.ts'
import { checkedObservation } from '../acts/assert-observation.ts'
import { type FactReader, factReader } from '../fact-reader.ts'
import { Refused } from '../refusal.ts'
import { Growing } from './growing.ts'
import type { ImportFact } from './import-fact.ts'
import { type JobSourceInput, jobSource, jobSourceId } from './job-source.ts'
import type { Release } from './release.ts'
import { type Verdict, verdictOn } from './verdict.ts'
import { readAhead, type Unweighed, weigh } from './weigh.ts'

/**
 * What facts of a file would be to the graph as it stands, in their order; each fact sees the facts before it. Some hundred facts take a handful
 * of statements. Nothing is written.
 * @param facts up to about 1,000
 * @param source what the file says of its source: it decides whether another value is a revision or a conflict. Without it nothing is a revision
 * @throws {QuestionFailed} if the graph refuses a statement
 * @throws {GraphUnavailable} if the graph can't be reached
 */
export function judged(
  reader: Pick<Reader, 'graph'>,
  facts: readonly ImportFact[],
  source: JobSourceInput = { title: 'A file' },
): Promise<readonly Verdict[]> {
  return judging(reader, source)(facts)
}

/** The same for one batch after the other of a file: what is read for one is known for the next. For a time in which little is written. */
export function judging(
  reader: Pick<Reader, 'graph'>,
  source: JobSourceInput,
): (facts: readonly ImportFact[]) => Promise<readonly Verdict[]> {
  const release = releaseOf(source)
  const read = factReader({ engine: reader.graph.engine, run: reader.graph.run })
  return async (facts) => {
    const unheard = await unheardOf(read, facts)
    const all = facts.map((fact, at) => ({
      fact,
      rests: { basis: source.basis ?? 'REFERENCE', citations: [`${release.id}#${at + 1}`] } as const,
    }))
    const heard = all.filter((_, at) => !unheard.has(at))
    await readAhead(read, heard, release)
    const growing = new Growing(read)
    const verdicts: Verdict[] = []
    for (const [at, each] of all.entries())
      verdicts.push(unheard.has(at) ? isNew : await verdictOf(growing, each, release))
    return verdicts
  }
}

const isNew: Verdict = { verdict: 'NEW' }

async function verdictOf(growing: Growing, each: Unweighed, release: Release): Promise<Verdict> {
  try {
    const { changes, retires, ...verdict } = await weigh(growing, each, release)
    await growing.add(changes, retires)
    return verdict
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return verdictOn(error)
  }
}

/**
 * The places of numbers that can be nothing but new: they pass all checks, and neither the graph nor another of these facts speaks of their
 * topic. Most rows of a long file are such, and to weigh them would take ten times as long.
 */
async function unheardOf(read: FactReader, facts: readonly ImportFact[]): Promise<ReadonlySet<number>> {
  const checked = await Promise.allSettled(
    facts.map(async (fact) => (fact.kind === 'OBSERVATION' ? checkedObservation(read, fact.input) : null)),
  )
  const places = new Map<string, number[]>()
  for (const [at, outcome] of checked.entries()) {
    if (outcome.status === 'rejected' && !(outcome.reason instanceof Refused)) throw outcome.reason
    if (outcome.status === 'rejected' || !outcome.value) continue
    const topic = topicOf(outcome.value.claimKind, outcome.value.content)
    const others = places.get(topic)
    if (others) others.push(at)
    else places.set(topic, [at])
  }
  const once = [...places].flatMap(([topic, [at, ...more]]) =>
    at !== undefined && more.length === 0 ? [{ topic, at }] : [],
  )
  const claims = await Promise.all(once.map(({ topic }) => read.claimsOf(topic)))
  return new Set(once.flatMap(({ at }, place) => (claims[place]?.length === 0 ? [at] : [])))
}

/** A source as a release: with its id, and what it is called. */
function releaseOf(source: JobSourceInput): Release {
  return { ...jobSource(source), id: jobSourceId(source) } as unknown as Release
}
