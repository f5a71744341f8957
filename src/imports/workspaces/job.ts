import * as v from 'valibot'
import { jobStates } from '../../../schema/imports/workspaces.ts'
import { BrokenWorkspace } from './broken.ts'

const text = v.string()
const whole = v.pipe(v.number(), v.integer(), v.minValue(0))
const time = v.pipe(text, v.isoTimestamp())
const verdicts = ['NEW', 'SAME', 'SUPERSEDES', 'CONFLICTS', 'UNRESOLVED', 'WRONG', 'SKIPPED'] as const
const Counts = v.record(v.picklist(verdicts), whole)
const Actor = { by: text, why: v.optional(text) }
const SourceSaid = {
  publisher: v.optional(text),
  publishedOn: v.optional(text),
  url: v.optional(text),
  edition: v.optional(text),
  license: v.optional(text),
  retrieved: v.optional(text),
}

const Guess = v.object({ field: text, text, id: text, name: text, score: v.number(), rows: whole })

/** A file of rows, and what is in it, so that a page is found without reading them all. */
const Chunk = v.object({ rows: whole, last: whole, counts: Counts })

const Merge = v.object({
  ...Actor,
  same: v.boolean(),
  totals: v.boolean(),
  source: v.nullable(text),
  of: whole,
  merged: whole,
  refused: whole,
  untotalled: whole,
  /** How many batches are in the graph, and the number of the last row of them. */
  batches: whole,
  after: whole,
})

const Job = v.object({
  version: v.literal(1),
  id: text,
  workspace: text,
  state: v.picklist(jobStates),
  file: v.object({
    name: text,
    bytes: whole,
    sha256: v.pipe(text, v.regex(/^[0-9a-f]{64}$/)),
    /** Where it is; null where a copy of it is kept in the folder of the job until it is read. */
    path: v.nullable(text),
  }),
  reading: v.object({
    format: v.optional(text),
    sheet: v.optional(text),
    encoding: v.optional(text),
    delimiter: v.optional(text),
  }),
  mapping: v.nullable(text),
  preset: v.nullable(text),
  /** What whoever imports it says of the source; it goes over what the mapping says. */
  said: v.object({ title: v.optional(text), ...SourceSaid }),
  source: v.nullable(v.object({ title: text, ...SourceSaid })),
  ...Actor,
  createdAt: time,
  changedAt: time,
  rows: whole,
  counts: Counts,
  assumptions: v.array(text),
  guesses: v.array(Guess),
  chunks: v.array(Chunk),
  merge: v.optional(Merge),
  undo: v.optional(v.object({ ...Actor, entries: whole })),
  failure: v.optional(v.object({ during: v.picklist(['READING', 'MERGING', 'UNDOING']), message: text, at: time })),
})

/** A job as its file keeps it: what is told of it, and how far it has come. Times are ISO 8601 in UTC. */
export type Job = v.InferOutput<typeof Job>

/**
 * @param path of the file, for the message
 * @throws {BrokenWorkspace} if the text is no job
 */
export function parseJob(json: string, path: string): Job {
  const read = v.safeParse(Job, parsed(json))
  if (read.success) return read.output
  const where = v.getDotPath(read.issues[0]) ?? 'the whole'
  throw new BrokenWorkspace(
    `${path} is no file of a job: ${where} is not as it must be. Delete its folder and import the file again`,
  )
}

export function printJob(job: Job): string {
  return `${JSON.stringify(job, null, 1)}\n`
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
