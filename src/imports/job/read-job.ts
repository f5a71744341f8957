import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { stringify } from 'yaml'
import { readers } from '../../../cypher/engine/reader.ts'
import { judging } from '../../../cypher/knowledge/ledger/imports/judged.ts'
import type { Guess, VerdictCounts } from '../../../schema/imports/workspaces.ts'
import { mapper } from '../mapping/mapped.ts'
import { parseMapping } from '../mapping/mapping.ts'
import { matcher } from '../mapping/matcher.ts'
import { recognised } from '../mapping/recognised.ts'
import type { FileOptions, FileRow } from '../reading/file-row.ts'
import { openFile } from '../reading/open-file.ts'
import { type ChunkRow, chunkRows, newChunk } from '../workspaces/chunk.ts'
import type { Job } from '../workspaces/job.ts'
import type { JobFolder } from '../workspaces/job-folder.ts'
import { type AtWork, checkStopped, workOn } from './at-work.ts'
import { judgedRows } from './judged-rows.ts'
import { presetAlone } from './new-job.ts'
import { sourceOf } from './source-of.ts'

/** A file can't be imported as it is. The message says what to do. */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile'
}

/** How many rows are mapped and judged together. */
const rowsAtOnce = 1_000
/** How many rows of the file are looked at to recognise it. */
const sampleRows = 1_000

/**
 * Reads the file of a job into its workspace: maps each row to facts, and judges these against the graph. Nothing is written to the graph.
 * A run that was killed goes on after the last chunk that it has kept.
 * @throws {UnusableFile} if nothing tells what the columns are, or the file has changed since
 */
export function readJob(folder: JobFolder, { graph, signal, onProgress }: AtWork): Promise<Job> {
  return workOn(folder, 'READING', async (begun) => {
    await folder.tidy()
    const path = begun.file.path ?? folder.copy(begun.file.name)
    await checkSame(path, begun)
    let job = begun.mapping === null ? await folder.write({ ...begun, ...(await workedOut(path, begun)) }) : begun
    job = { ...job, ...sourced(job) }

    const reader = readers(graph)
    const matching = matcher(reader())
    const map = mapper(parseMapping(job.mapping ?? ''), matching)
    const guessedBefore = job.guesses
    const source = sourceOf(job)
    const { rows } = await openFile(path, { ...optionsOf(job), from: job.rows })
    // What was read of the graph is kept until the chunk is whole.
    let judge = judging(reader(), source)
    let chunk = newChunk()
    let kept: Job['chunks'][number] = { rows: 0, last: 0, counts: {} }
    const keep = async () => {
      await chunk.keep(folder.chunk(job.chunks.length + 1))
      job = await folder.write({
        ...job,
        rows: job.rows + kept.rows,
        counts: added(job.counts, kept.counts),
        chunks: [...job.chunks, kept],
        guesses: together(guessedBefore, matching.guesses()),
      })
      chunk = newChunk()
      kept = { rows: 0, last: 0, counts: {} }
      judge = judging(reader(), source)
      onProgress?.(job)
    }
    for await (const batch of inBatches(rows, rowsAtOnce)) {
      checkStopped(signal)
      const some = await judgedRows(judge, await map(batch))
      await chunk.add(some)
      kept = {
        rows: kept.rows + some.length,
        last: some.at(-1)?.number ?? kept.last,
        counts: added(kept.counts, countsOf(some)),
      }
      if (kept.rows + rowsAtOnce > chunkRows) await keep()
    }
    if (kept.rows > 0) await keep()
    if (job.rows === 0) throw new UnusableFile(`${job.file.name} has no rows`)
    const read = await folder.write({ ...job, state: 'READ' })
    if (job.file.path === null) await rm(path, { force: true })
    onProgress?.(read)
    return read
  })
}

/** The mapping of a file that came without one. */
async function workedOut(path: string, job: Job): Promise<Pick<Job, 'mapping' | 'preset' | 'assumptions'>> {
  const { columns, rows } = await openFile(path, optionsOf(job))
  const sample: FileRow[] = []
  for await (const row of rows) if (sample.push(row) === sampleRows) break
  const found = recognised(columns, sample)
  // Of a well-known data set its name is enough.
  if (found)
    return {
      mapping: found.preset === null ? stringify(found.mapping) : presetAlone(found.preset),
      preset: found.preset,
      assumptions: [...found.guesses],
    }
  throw new UnusableFile(
    `Nothing tells what the columns of ${job.file.name} are (${columns.slice(0, 20).join(', ')}): write a mapping file`,
  )
}

/** What the job cites: what its mapping says of the source, and over it what whoever imports it says. */
function sourced(job: Job): Pick<Job, 'source' | 'preset'> {
  const { source, preset } = parseMapping(job.mapping ?? '')
  const { licence: license, ...rest } = source ?? {}
  return {
    source: {
      ...rest,
      ...(license !== undefined && { license }),
      ...job.said,
      title: job.said.title ?? source?.title ?? job.file.name,
    },
    preset: job.preset ?? preset ?? null,
  }
}

function optionsOf({ reading }: Job): FileOptions {
  return reading as FileOptions
}

/** A file that is read on must be the one that was begun. */
async function checkSame(path: string, { file, rows }: Job): Promise<void> {
  const there = await stat(path).catch(() => undefined)
  if (!there) throw new UnusableFile(`${path} is not there any more: put it back, or import it anew from where it is`)
  if (there.size === file.bytes && (rows === 0 || (await sha256Of(path)) === file.sha256)) return
  throw new UnusableFile(`${path} has changed since ${rows} rows of it were read: import it anew`)
}

/** The hash of a file, in hexadecimal digits. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const bytes of createReadStream(path)) hash.update(bytes)
  return hash.digest('hex')
}

async function* inBatches<Item>(items: AsyncIterable<Item>, most: number): AsyncGenerator<Item[]> {
  let batch: Item[] = []
  for await (const item of items) {
    batch.push(item)
    if (batch.length < most) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

function countsOf(rows: readonly ChunkRow[]): VerdictCounts {
  const counts: Partial<Record<ChunkRow['verdict'], number>> = {}
  for (const { verdict } of rows) counts[verdict] = (counts[verdict] ?? 0) + 1
  return counts
}

function added(one: VerdictCounts, other: VerdictCounts): VerdictCounts {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])] as (keyof VerdictCounts)[]
  return Object.fromEntries(names.map((name) => [name, (one[name] ?? 0) + (other[name] ?? 0)]))
}

/** Guesses of an earlier run and of this one, each once. */
function together(before: readonly Guess[], now: readonly Guess[]): Job['guesses'] {
  const all = new Map<string, Guess>()
  for (const guess of [...before, ...now]) {
    const key = `${guess.field}\n${guess.text}\n${guess.id}`
    all.set(key, { ...guess, rows: guess.rows + (all.get(key)?.rows ?? 0) })
  }
  return [...all.values()]
}
