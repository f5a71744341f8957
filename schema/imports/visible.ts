import { may } from '../access/scopes.ts'
import type { Request, Viewer } from '../request.ts'
import type { ImportJob } from './workspaces.ts'

/**
 * Whether somebody sees a job and its rows: whoever may read its workspace or import, and of jobs that are read whoever reviews. To
 * all others it is as if it weren't there.
 */
function maySee(viewer: Viewer | null, { workspace, state, failure }: ImportJob): boolean {
  const isRead = state !== 'READING' && failure?.during !== 'READING' && state !== 'DISCARDED'
  return mayRead(viewer, workspace) || (isRead && may(viewer, 'facts:review'))
}

/** Whether somebody sees all of a workspace. */
export function mayRead(viewer: Viewer | null, workspace: string): boolean {
  return may(viewer, `workspace:${workspace}`) || may(viewer, 'import')
}

/** The job with this id; null where there is none, or the viewer may not see it. */
export async function visibleJob({ workspaces, viewer }: Request, id: string): Promise<ImportJob | null> {
  if (!viewer) return null
  const job = (await workspaces?.job(id)) ?? null
  return job && maySee(viewer, job) ? job : null
}

/** The jobs that the viewer may see, the latest first. @param only the workspace; all if left out */
export async function visibleJobs({ workspaces, viewer }: Request, only?: string): Promise<readonly ImportJob[]> {
  if (!viewer || !workspaces) return []
  const names = only === undefined ? await workspaces.names() : [only]
  const jobs = await Promise.all(names.map((name) => workspaces.jobs(name)))
  const seen = jobs.flat().filter((job) => maySee(viewer, job))
  return seen.sort((one, other) => (one.id > other.id ? -1 : 1))
}
