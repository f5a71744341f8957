import { loadEntity } from '../../cypher/knowledge/entities/entity.ts'
import { loadSource } from '../../cypher/knowledge/evidence/source.ts'
import { builder } from '../builder.ts'
import { Source } from '../claims/source.ts'
import { Entity } from '../entities/entity.ts'
import { connection } from '../lists/connection.ts'
import { type ListedRow, pageArguments } from '../lists/page.ts'
import { ImportRowConnection, ImportVerdict } from './import-row.ts'
import { rowsOfJob } from './rows-of-job.ts'
import type {
  Guess,
  ImportFailure,
  ImportSource,
  ImportJob as Job,
  JobState,
  ImportMerge as Merge,
  RefusedRow,
  RowVerdict,
} from './workspaces.ts'

export const ImportState = builder.enumType('ImportState', {
  description: 'How far an imported file has come.',
  values: {
    READING: { description: 'It is being read, or waits for its turn.' },
    READ: { description: 'The dry run is whole: each row has its verdict, and nothing is in the graph.' },
    MERGING: { description: 'It is being written into the graph, or waits for its turn.' },
    MERGED: { description: 'What was to be written is in the graph.' },
    UNDOING: { description: 'What was written is being taken back, or waits for its turn.' },
    UNDONE: { description: 'All that was written has been taken back.' },
    FAILED: { description: 'It could not go on; `failure` says why. It can be resumed.' },
    DISCARDED: { description: 'It was discarded, and its rows are deleted.' },
  } as const satisfies Record<JobState, object>,
})

const ImportedFrom = builder.objectRef<ImportSource>('ImportedFrom').implement({
  description: 'What the facts of an imported file will cite, or do.',
  fields: (t) => ({
    title: t.exposeString('title', {
      description: 'What the source is called; the name of the file where nobody says.',
    }),
    publisher: t.exposeString('publisher', {
      nullable: true,
      description: 'Who published it; null where nobody says.',
    }),
    url: t.exposeString('url', { nullable: true, description: 'Where it is published; null where nobody says.' }),
    license: t.exposeString('license', { nullable: true, description: 'Its licence; null where nobody says.' }),
    retrieved: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'When the file was got; null where nobody says.',
      resolve: ({ retrieved }) => retrieved ?? null,
    }),
  }),
})

const VerdictCount = builder
  .objectRef<{ readonly verdict: RowVerdict; readonly rows: number }>('VerdictCount')
  .implement({
    description: 'How many rows of a file have a verdict.',
    fields: (t) => ({
      verdict: t.field({ type: ImportVerdict, description: 'The verdict.', resolve: ({ verdict }) => verdict }),
      rows: t.exposeInt('rows', { description: 'How many rows have it so far.' }),
    }),
  })

const ImportGuess = builder.objectRef<Guess>('ImportGuess').implement({
  description: 'A text of a file that was taken for an entity, though it is neither its code nor its name.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The field of the mapping: `reporter`.' }),
    text: t.exposeString('text', { description: 'What the file has.' }),
    entity: t.field({
      type: Entity,
      nullable: true,
      description: 'What it was taken for; null where that is gone since.',
      resolve: ({ id }, _, context) => loadEntity(context, id),
    }),
    score: t.exposeFloat('score', { description: 'How well the names agree, from 0 to 100.' }),
    rows: t.exposeInt('rows', { description: 'In how many rows.' }),
  }),
})

const ImportMerge = builder.objectRef<Merge>('ImportMerge').implement({
  description: 'How an imported file is written into the graph.',
  fields: (t) => ({
    by: t.exposeString('by', { description: 'Who lets it be written.' }),
    why: t.exposeString('why', { nullable: true, description: 'Why, in words; null where they did not say.' }),
    same: t.exposeBoolean('same', {
      description: 'True if what the graph has already gets the file as a further source.',
    }),
    totals: t.exposeBoolean('totals', {
      description:
        'True if the file has so many rows that they stay in the workspace, and totals by reporter, partner, flow and year are written.',
    }),
    source: t.field({
      type: Source,
      nullable: true,
      description: 'The source that the facts cite; null where it is not written yet.',
      resolve: ({ source }, _, context) => (source ? loadSource(context, source) : null),
    }),
    of: t.exposeInt('of', { description: 'How many rows, or totals, are to be written.' }),
    merged: t.exposeInt('merged', { description: 'How many are.' }),
    refused: t.exposeInt('refused', {
      description:
        'How many the graph refused: it has changed since the file was read, or the file says the same twice.',
    }),
    untotalled: t.exposeInt('untotalled', {
      description: 'How many totals were not made, since codes of several levels would count some goods twice.',
    }),
  }),
})

const ImportRefusal = builder.objectRef<RefusedRow>('ImportRefusal').implement({
  description:
    'A row that the graph refused when it was written, though the dry run had found nothing wrong: the graph has changed since, or the file says the same twice.',
  fields: (t) => ({
    number: t.exposeInt('number', {
      description: 'The number by which a person finds the row: in a text file its line.',
    }),
    field: t.exposeString('field', { description: 'The field of the fact that is to blame.' }),
    message: t.exposeString('message', { description: 'What is wrong with it.' }),
  }),
})

/** The most refusals that one answer tells of. */
const mostRefusals = 1_000

const ImportFailed = builder.objectRef<ImportFailure>('ImportFailed').implement({
  description: 'Why a job could not go on.',
  fields: (t) => ({
    during: t.field({ type: ImportState, description: 'What it was doing.', resolve: ({ during }) => during }),
    message: t.exposeString('message', { description: 'Why it could not go on, and what to do.' }),
    at: t.field({ type: 'DateTime', description: 'When that was.', resolve: ({ at }) => at }),
  }),
})

export const ImportJob = builder.objectRef<Job>('ImportJob').implement({
  description: 'A file that was brought into a workspace. Its rows are in no answer of the graph until it is merged.',
  fields: (t) => ({
    id: t.exposeID('id', {
      description: 'The second in which it began, and six letters and digits that make it the only one.',
    }),
    workspace: t.exposeString('workspace', { description: 'The workspace that it is in.' }),
    state: t.field({ type: ImportState, description: 'How far it has come.', resolve: ({ state }) => state }),
    file: t.string({ description: 'What the file is called.', resolve: ({ file }) => file.name }),
    bytes: t.float({ description: 'How long the file is, in bytes.', resolve: ({ file }) => file.bytes }),
    sha256: t.string({ description: 'Its SHA-256 hash, in hexadecimal digits.', resolve: ({ file }) => file.sha256 }),
    preset: t.exposeString('preset', {
      nullable: true,
      description: 'The preset by which it is read; null where by none.',
    }),
    mapping: t.exposeString('mapping', {
      nullable: true,
      description:
        'The mapping of its columns, as YAML: to be kept beside the file, and given with the next one. Null until one is worked out.',
    }),
    source: t.field({
      type: ImportedFrom,
      nullable: true,
      description: 'What its facts cite; null until that is known.',
      resolve: ({ source }) => source,
    }),
    by: t.exposeString('by', { description: 'Who imported it.' }),
    why: t.exposeString('why', { nullable: true, description: 'Why, in words; null where they did not say.' }),
    createdAt: t.field({ type: 'DateTime', description: 'When it came.', resolve: ({ createdAt }) => createdAt }),
    changedAt: t.field({ type: 'DateTime', description: 'When it last moved.', resolve: ({ changedAt }) => changedAt }),
    rowCount: t.int({ description: 'How many rows of the file are read.', resolve: ({ rows }) => rows }),
    verdicts: t.field({
      type: [VerdictCount],
      description: 'How many rows have each verdict; verdicts that no row has are left out.',
      resolve: ({ counts }) =>
        Object.entries(counts).map(([verdict, rows]) => ({ verdict: verdict as RowVerdict, rows: rows ?? 0 })),
    }),
    assumptions: t.exposeStringList('assumptions', {
      description: 'What was assumed of the columns where no mapping came with the file, in words.',
    }),
    guesses: t.field({
      type: [ImportGuess],
      description: 'What was guessed of names: look through them before the file is merged.',
      resolve: ({ guesses }) => [...guesses],
    }),
    rows: t.field({
      type: ImportRowConnection,
      description: 'The rows of the file, in its order.',
      args: {
        verdict: t.arg({ type: ImportVerdict, description: 'Only rows of this verdict.' }),
        ...pageArguments(t.arg),
      },
      resolve: (job, args, context) => rowsOfJob(context, job, args),
    }),
    merge: t.field({
      type: ImportMerge,
      nullable: true,
      description: 'How it is written into the graph; null where nobody has begun to.',
      resolve: ({ merge }) => merge ?? null,
    }),
    refusedRows: t.field({
      type: [ImportRefusal],
      description: `The rows that the graph refused when they were written, in the order of the file: the first ${mostRefusals.toLocaleString('en')}.`,
      resolve: async (job, _, { workspaces }) => ((await workspaces?.refused(job)) ?? []).slice(0, mostRefusals),
    }),
    failure: t.field({
      type: ImportFailed,
      nullable: true,
      description: 'Why it could not go on; null where it can.',
      resolve: ({ failure }) => failure ?? null,
    }),
  }),
})

/** A job in a list, the latest first. */
export interface JobListed extends ListedRow {
  readonly job: Job
}

export const ImportJobConnection = connection<JobListed, Job>('ImportJob', {
  node: ImportJob,
  toNode: ({ job }) => job,
  of: 'imported files',
})
