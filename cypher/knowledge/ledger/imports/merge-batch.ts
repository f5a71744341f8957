import type { WritableGraph } from '../../../engine/graph.ts'
import { question } from '../../../engine/question.ts'
import { type Evidence, knownRow, longest, optionalText, text } from '../acts/checked.ts'
import { retractions } from '../acts/retractions.ts'
import { digestOf } from '../canonical.ts'
import { type Change, type Committed, commit, type LedgerReader } from '../commit.ts'
import type { VersionRow } from '../contribution.ts'
import { type RefusalCode, Refused } from '../refusal.ts'
import type { PlainState } from '../state.ts'
import { Growing } from './growing.ts'
import type { ImportRow } from './import-fact.ts'
import { joinedChanges } from './joined-changes.ts'
import type { Release } from './release.ts'
import { readAhead, weigh } from './weigh.ts'

/** Some rows of a job, which are merged as one. */
export interface Batch {
  /** The id of the job. */
  readonly job: string
  /** Which batch of the job it is: the same number with the same rows is merged once. */
  readonly number: number
  /** Who merges it, and why. */
  readonly by: string
  readonly why?: string
  /** The id of the source that its rows cite. */
  readonly source: string
}

/** A row of which nothing was written, and why. */
export interface RefusedRow {
  readonly number: number
  readonly field: string
  readonly code: RefusalCode
  readonly message: string
}

export interface MergedBatch {
  readonly committed: Committed
  readonly refused: readonly RefusedRow[]
  /** The numbers of the rows that say only what the graph says already by the same data set. */
  readonly same: readonly number[]
}

const versionsOfOwner = question<{ version: VersionRow }, { owner: string }>('versions-of-owner')

/**
 * Merges rows of a file into the graph, as one entry of the ledger: all of them but those that are refused, or none. A row is refused whole, with
 * the field that is wrong. What supersedes a claim of an earlier release retires that claim: it stays in the history.
 * @param rows up to some hundred
 * @throws {Refused} if the source is not there, the batch was merged with other rows, or the job was undone since
 * @throws {QuestionFailed} if the graph refuses a statement
 * @throws {GraphUnavailable} if the graph can't be reached, or is empty or being seeded
 */
export async function mergeBatch(graph: WritableGraph, batch: Batch, rows: readonly ImportRow[]): Promise<MergedBatch> {
  const job = text('job', batch.job, longest.name - 20)
  const draft = {
    act: 'IMPORT',
    ...{ by: text('by', batch.by, longest.name), why: optionalText('why', batch.why) },
    ...{ job, key: `${job}:${batch.number}`, digest: digestOf({ source: batch.source, rows }) },
  } as const
  const committed = await commit(graph, draft, (read) => merging(read, batch, rows))
  const { entry, changed, again } = committed
  if (again && changed.length > 0 && (await versionsOfOwner(graph, { owner: entry.id })).length === 0)
    throw new Refused('job', 'NOT_OPEN', `${job} was undone since ${entry.id}: import the file again, as another job`)
  const { refused, same } = JSON.parse(entry.input ?? '{}') as Pick<MergedBatch, 'refused' | 'same'>
  return { committed, refused, same }
}

async function merging(read: LedgerReader, { source }: Batch, rows: readonly ImportRow[]) {
  const release = await releaseOf(read, source)
  const cited = rows.map((row) => ({ number: row.number, facts: restingOn(row, release) }))
  await readAhead(
    read,
    cited.flatMap(({ facts }) => facts),
    release,
  )
  const growing = new Growing(read)
  const changes: Change[] = []
  const retired = new Set<string>()
  const refused: RefusedRow[] = []
  const same: number[] = []
  for (const { number, facts } of cited) {
    const own = new Growing(growing)
    const said: Change[] = []
    const retires: string[] = []
    try {
      knownRow('number', number)
      for (const each of facts) {
        const weighed = await weigh(own, each, release)
        await own.add(weighed.changes, weighed.retires)
        said.push(...weighed.changes)
        retires.push(...weighed.retires)
        if (weighed.verdict === 'CONFLICTS' && weighed.changes.length === 0)
          throw new Refused(weighed.field ?? 'value', 'MISFIT', `${weighed.message}: an earlier one adds nothing`)
      }
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const { field, code, message } = error
      refused.push({ number, field, code, message })
      continue
    }
    if (said.length === 0) same.push(number)
    await growing.add(said, retires)
    changes.push(...said)
    for (const claim of retires) retired.add(claim)
  }
  changes.push(...(await retractions(read, [...retired])))
  const [first, last] = [rows[0]?.number, rows.at(-1)?.number]
  return {
    about: source,
    changes: joinedChanges(changes),
    input: JSON.stringify({ source, rows: [first, last], refused, same }),
  }
}

function restingOn({ facts, number, isDerived }: ImportRow, { id, basis: itsOwn }: Release & Pick<Evidence, 'basis'>) {
  const basis = isDerived ? 'DERIVED' : itsOwn
  return facts.map((fact) => ({ fact, rests: { basis, citations: [`${id}#${number}`] } }))
}

/** @throws {Refused} if the source is not there */
async function releaseOf(read: LedgerReader, id: string): Promise<Release & Pick<Evidence, 'basis'>> {
  const source = await read.state<PlainState>({ kind: 'SOURCE', key: id })
  if (source) return { ...source.properties, id } as unknown as Release & Pick<Evidence, 'basis'>
  throw new Refused('source', 'UNKNOWN_SOURCE', `There is no source ${JSON.stringify(id)}: add the job's source first`)
}
