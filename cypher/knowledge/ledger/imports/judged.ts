import type { Reader } from '../../../engine/reader.ts'
import { topicOf } from '../../derived/topic.ts'
import { checkedNumber, entitiesNamed } from '../acts/assert-observation.ts'
import { foundEntities } from '../acts/known.ts'
import { type FactReader, factReader, topicsSpokenOf } from '../fact-reader.ts'
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
    const verdicts: Verdict[] = facts.map(() => isNew)
    const heard = await heardOf(read, facts)
    if (heard.length === 0) return verdicts
    const basis = source.basis ?? 'REFERENCE'
    const unweighed = heard.map((at): Unweighed & { readonly at: number } => ({
      at,
      fact: facts[at] as ImportFact,
      rests: { basis, citations: [`${release.id}#${at + 1}`] },
    }))
    await readAhead(read, unweighed, release)
    const growing = new Growing(read)
    for (const each of unweighed) verdicts[each.at] = await verdictOf(growing, each, release)
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
 * The places of facts that are to be weighed: all but the numbers that can be nothing but new, as they pass all checks, and neither the graph nor
 * another of these facts speaks of their topic. Most rows of a long file are such, and to weigh them would take ten times as long.
 */
async function heardOf(read: FactReader, facts: readonly ImportFact[]): Promise<readonly number[]> {
  const numbers = facts.flatMap((fact) => (fact.kind === 'OBSERVATION' ? [fact.input] : []))
  const found = await foundEntities(read, entitiesNamed(numbers))
  const topics = facts.map((fact) => (fact.kind === 'OBSERVATION' ? topicOfNumber(fact.input, found) : undefined))
  const told = new Set<string>()
  const twice = new Set<string>()
  for (const topic of topics)
    if (topic !== undefined) {
      if (told.has(topic)) twice.add(topic)
      told.add(topic)
    }
  const spoken = await topicsSpokenOf(read, [...told])
  return [...topics.keys()].filter((at) => {
    const topic = topics[at]
    return topic === undefined || twice.has(topic) || spoken.has(topic)
  })
}

/** The topic of a number that passes all checks. */
function topicOfNumber(
  input: Parameters<typeof checkedNumber>[0],
  found: Parameters<typeof checkedNumber>[1],
): string | undefined {
  try {
    return topicOf('OBSERVATION', checkedNumber(input, found).content)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return undefined
  }
}

/** A source as a release: with its id, and what it is called. */
function releaseOf(source: JobSourceInput): Release {
  return { ...jobSource(source), id: jobSourceId(source) } as unknown as Release
}
