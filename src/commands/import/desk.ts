import type { ImportJob, ImportRow, RefusedRow, RowsAsked, Upload } from '../../../schema/imports/workspaces.ts'

/** What is to be imported: all that is said of a file but who says it. */
export type Asked = Omit<Upload, 'by' | 'name'>

/** Where jobs are: in folders of this machine, or with a server. */
export interface Desk {
  /** Makes a job of a file. @throws {ImportError} if it can't be one */
  begin(path: string, asked: Asked): Promise<ImportJob>
  /** Waits until nothing more is done with a job, or until it has failed. @param show is told how far it is */
  finish(id: string, show: (job: ImportJob) => void): Promise<ImportJob>
  /** @throws {ImportError} where there is no such job */
  job(id: string): Promise<ImportJob>
  jobs(workspace?: string): Promise<readonly ImportJob[]>
  rows(job: ImportJob, asked: RowsAsked, first?: number): AsyncGenerator<ImportRow>
  /** The first rows that the graph refused when the job was merged. */
  refused(id: string): Promise<readonly Omit<RefusedRow, 'code'>[]>
  /** Marks a job as one to be merged, taken back or gone on with: {@link finish} sees to it. */
  merge(id: string, options: { readonly same: boolean; readonly why?: string | undefined }): Promise<ImportJob>
  undo(id: string, why?: string): Promise<ImportJob>
  resume(id: string): Promise<ImportJob>
  discard(id: string): Promise<ImportJob>
}

/** The command can't do what it is told to; the message says why. */
export class ImportError extends Error {
  override readonly name = 'ImportError'
}
