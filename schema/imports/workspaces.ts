import type { ImportFact } from '../../cypher/knowledge/ledger/imports/import-fact.ts'
import type { VerdictName } from '../../cypher/knowledge/ledger/imports/verdict.ts'

/** READ: the dry run is whole, and nothing of it is in the graph. */
export const jobStates = ['READING', 'READ', 'MERGING', 'MERGED', 'UNDOING', 'UNDONE', 'FAILED', 'DISCARDED'] as const

export type JobState = (typeof jobStates)[number]

/** The workspace of those who name none. */
export const usualWorkspace = 'main'

/** What a row comes to: what the graph says of its facts, or that it has none. */
export type RowVerdict = VerdictName | 'SKIPPED'

/** How many rows have each verdict; none where one is left out. */
export type VerdictCounts = Readonly<Partial<Record<RowVerdict, number>>>

/** What was taken for what, though the file doesn't say it in so many words. */
export interface Guess {
  /** The field of the mapping. */
  readonly field: string
  /** What the file has. */
  readonly text: string
  /** The id of the entity that it was taken for. */
  readonly id: string
  readonly name: string
  /** From 0 to 100. */
  readonly score: number
  /** In how many rows. */
  readonly rows: number
}

/** The source that all facts of a job cite. */
export interface ImportSource {
  readonly title: string
  readonly publisher?: string | undefined
  readonly publishedOn?: string | undefined
  readonly url?: string | undefined
  readonly edition?: string | undefined
  readonly license?: string | undefined
  /** The day on which the file was got, in ISO 8601. */
  readonly retrieved?: string | undefined
}

/** A file that is brought into a workspace. */
export interface ImportJob {
  readonly id: string
  readonly workspace: string
  readonly state: JobState
  readonly file: { readonly name: string; readonly bytes: number; readonly sha256: string }
  /** The mapping as YAML; null until one is worked out. */
  readonly mapping: string | null
  readonly preset: string | null
  readonly source: ImportSource | null
  /** Who imported it, and when: ISO 8601 date-times in UTC. */
  readonly by: string
  readonly why?: string | undefined
  readonly createdAt: string
  readonly changedAt: string
  /** How many rows of the file are read. */
  readonly rows: number
  readonly counts: VerdictCounts
  /** What was guessed of the columns, in words. */
  readonly assumptions: readonly string[]
  readonly guesses: readonly Guess[]
  readonly merge?: ImportMerge | undefined
  readonly undo?: { readonly by: string; readonly why?: string | undefined; readonly entries: number } | undefined
  readonly failure?: ImportFailure | undefined
}

export interface ImportMerge {
  readonly by: string
  readonly why?: string | undefined
  /** Whether what the graph has already gets the file as a further source. */
  readonly same: boolean
  /** Whether totals are merged, and the rows stay in the workspace. */
  readonly totals: boolean
  /** The id of the source that the facts cite; null until it is written. */
  readonly source: string | null
  /** How many rows, or totals, are to be merged, have been, and were refused. */
  readonly of: number
  readonly merged: number
  readonly refused: number
  /** Of totals: how many were not made, since their rows are of several levels of a classification. */
  readonly untotalled: number
}

export interface ImportFailure {
  readonly during: 'READING' | 'MERGING' | 'UNDOING'
  readonly message: string
  readonly at: string
}

/** A row of a file, as the dry run judges it. */
export interface ImportRow {
  /** The number by which a person finds it: in a text file its line. */
  readonly number: number
  readonly verdict: RowVerdict
  /** Of a row with a problem: which field has it, and what it is. */
  readonly field: string | null
  readonly message: string | null
  readonly facts: readonly ImportFact[]
  /** The ids of the claims and entities of the graph that the verdict is about. */
  readonly others: readonly string[]
  /** Of a row that is wrong or unresolved: what the file has. */
  readonly cells: Readonly<Record<string, string>> | null
}

/** A row that the graph refused when it was merged, though the dry run had found nothing wrong: the graph has changed since, or the file itself says it twice. */
export interface RefusedRow {
  readonly number: number
  readonly field: string
  readonly code: string
  readonly message: string
}

export interface RowsAsked {
  /** Only rows of this verdict. */
  readonly verdict?: RowVerdict | undefined
  /** Only rows after the one of this number. */
  readonly after?: number | undefined
}

/** Who asks for something to be done with a job, and why. */
export interface JobActor {
  readonly by: string
  readonly why?: string | undefined
}

/** What can't be done with a job, or be imported. The message says why, and what can be done. */
export class JobRefused extends Error {
  override readonly name = 'JobRefused'
  constructor(
    /** The field of the input that is to blame. */
    readonly field: string,
    readonly code: 'NOT_OPEN' | 'NOT_A_VALUE' | 'TOO_LONG' | 'QUEUE_FULL',
    message: string,
  ) {
    super(message)
  }
}

/** What an upload says of itself. */
export interface Upload extends JobActor {
  readonly workspace: string
  /** The name of the file, without a folder. */
  readonly name: string
  readonly preset?: string | undefined
  /** A mapping file, as text. */
  readonly mapping?: string | undefined
  readonly reading?: Readonly<Partial<Record<'format' | 'sheet' | 'encoding' | 'delimiter', string>>> | undefined
  readonly source?: Partial<ImportSource> | undefined
}

/** The workspaces beside the graph. It knows nothing of who may see what: whoever asks it must. */
export interface Workspaces {
  /** The names of the workspaces that hold a job, in order. */
  names(): Promise<readonly string[]>
  /** The jobs of a workspace, the latest first; none where it isn't there. */
  jobs(workspace: string): Promise<readonly ImportJob[]>
  /** The job with this id, null where there is none. */
  job(id: string): Promise<ImportJob | null>
  /** The rows of a job, in the order of the file, read as they are asked for. */
  rows(job: Pick<ImportJob, 'id' | 'workspace'>, asked: RowsAsked): AsyncGenerator<ImportRow>
  /** The rows that the graph refused when a job was merged, each once, in the order of the file. */
  refused(job: Pick<ImportJob, 'id' | 'workspace'>): Promise<readonly RefusedRow[]>
  /** How long a file may be, in bytes. */
  readonly longestFile: number
  /**
   * Takes a file, and begins to read it when those before it are done.
   * @param said tells what the upload says of itself, as far as that is known: it is asked before the first byte, and after the last
   * @throws {JobRefused} if it can't be taken: it is too long or empty, its mapping is none, or too many wait
   */
  upload(bytes: AsyncIterable<Uint8Array>, said: () => Upload): Promise<ImportJob>
  /**
   * Begins to write a job into the graph, to take it back, or discards it. Each is answered before it is done.
   * @throws {JobRefused} if the job is in no state for it
   */
  merge(id: string, actor: JobActor, options: { readonly same: boolean }): Promise<ImportJob>
  undo(id: string, actor: JobActor): Promise<ImportJob>
  discard(id: string): Promise<ImportJob>
  /** Goes on with a job that has failed, at its last checkpoint. */
  resume(id: string): Promise<ImportJob>
}
