import { Refused } from '../../../cypher/knowledge/ledger/refusal.ts'
import { JobRefused } from '../../../schema/imports/workspaces.ts'
import { BadMapping } from '../mapping/bad-mapping.ts'
import { UnreadableFile } from '../reading/unreadable-file.ts'
import { BrokenWorkspace } from '../workspaces/broken.ts'
import { JobLocked } from '../workspaces/job-lock.ts'
import { UnusableFile } from './read-job.ts'

/** True of an error whose message tells a person what to do: it is no fault of ours. */
export function isTold(error: unknown): error is Error {
  return [JobRefused, UnusableFile, UnreadableFile, BadMapping, BrokenWorkspace, JobLocked, Refused].some(
    (kind) => error instanceof kind,
  )
}
