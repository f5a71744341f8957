import type { JobSourceInput } from '../../../cypher/knowledge/ledger/imports/job-source.ts'
import type { Job } from '../workspaces/job.ts'

/** The source that the facts of a job cite: a table, whose paragraphs are its rows. */
export function sourceOf({ source, file }: Pick<Job, 'source' | 'file'>): JobSourceInput {
  const { title, publisher, publishedOn, url, license, edition, retrieved } = source ?? { title: file.name }
  return {
    title,
    publisher: publisher ?? null,
    publishedOn: publishedOn ?? null,
    url: url ?? null,
    license: license ?? null,
    edition: edition ?? null,
    basis: 'REFERENCE',
    file: file.name,
    sha256: file.sha256,
    retrievedOn: retrieved ?? null,
  }
}
