import type { Reader } from '../../../engine/reader.ts'
import { factReader } from '../fact-reader.ts'
import { Refused } from '../refusal.ts'
import { Growing } from './growing.ts'
import type { ImportFact } from './import-fact.ts'
import { type JobSourceInput, jobSource, jobSourceId } from './job-source.ts'
import type { Release } from './release.ts'
import { type Verdict, verdictOn } from './verdict.ts'
import { readAhead, weigh } from './weigh.ts'

/**
 * What facts of a file would be to the graph as it stands, in their order; each fact sees the facts before it. Some hundred facts take a handful
 * of statements. Nothing is written.
 * @param facts up to about 1,000
 * @param source what the file says of its source: it decides whether another value is a revision or a conflict. Without it nothing is a revision
 * @throws {QuestionFailed} if the graph refuses a statement
 * @throws {GraphUnavailable} if the graph can't be reached
 */
export async function judged(
  reader: Pick<Reader, 'graph'>,
  facts: readonly ImportFact[],
  source: JobSourceInput = { title: 'A file' },
): Promise<readonly Verdict[]> {
  const release = releaseOf(source)
  const read = factReader({ engine: reader.graph.engine, run: reader.graph.run })
  const all = facts.map((fact, at) => ({
    fact,
    rests: { basis: source.basis ?? 'REFERENCE', citations: [`${release.id}#${at + 1}`] } as const,
  }))
  await readAhead(read, all, release)
  const growing = new Growing(read)
  const verdicts: Verdict[] = []
  for (const each of all) {
    try {
      const { changes, retires, ...verdict } = await weigh(growing, each, release)
      await growing.add(changes, retires)
      verdicts.push(verdict)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      verdicts.push(verdictOn(error))
    }
  }
  return verdicts
}

/** A source as a release: with its id, and what it is called. */
function releaseOf(source: JobSourceInput): Release {
  return { ...jobSource(source), id: jobSourceId(source) } as unknown as Release
}
