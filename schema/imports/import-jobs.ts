import { personal } from '../access/personal.ts'
import { builder } from '../builder.ts'
import { ofLedger } from '../ledger/of-ledger.ts'
import { pageArguments } from '../lists/page.ts'
import { pageOfWhole } from '../lists/whole-list.ts'
import type { Request } from '../request.ts'
import { ImportJob, ImportJobConnection, ImportState, type JobListed } from './import-job.ts'
import { mayRead, visibleJob, visibleJobs } from './visible.ts'

const Workspace = builder.objectRef<{ readonly name: string; readonly jobs: number }>('Workspace').implement({
  description: 'A place beside the graph for imported files, which only its readers see.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name; the scope `workspace:` and this name reads it.' }),
    jobs: t.exposeInt('jobs', { description: 'How many files in it you may see.' }),
  }),
})

builder.queryField('workspaces', (t) =>
  t.field({
    type: [Workspace],
    nullable: true,
    extensions: personal,
    description:
      'The workspaces that you may read. None for whoever has neither the scope of one nor `import`, or `facts:review` where something is to be reviewed.',
    resolve: async (_, __, context) => {
      const { workspaces, viewer } = context
      if (!workspaces || !viewer) return []
      const all = await Promise.all(
        (await workspaces.names()).map(async (name) => ({ name, jobs: (await visibleJobs(context, name)).length })),
      )
      return all.filter(({ name, jobs }) => jobs > 0 || mayRead(viewer, name))
    },
  }),
)

builder.queryField('importJobs', (t) =>
  t.field({
    type: ImportJobConnection,
    nullable: true,
    extensions: { ...personal, ...ofLedger },
    description: 'The imported files that you may see, the latest first.',
    args: {
      workspace: t.arg.string({
        description: 'Only those of this workspace. None where you may not read it, or it is not there.',
      }),
      state: t.arg({ type: ImportState, description: 'Only those in this state.' }),
      ...pageArguments(t.arg),
    },
    resolve: (_, args, context) => pageOfWhole('Query.importJobs', () => listed(context, args), args),
  }),
)

builder.queryField('importJob', (t) =>
  t.field({
    type: ImportJob,
    nullable: true,
    extensions: personal,
    description: 'The imported file with this id; null where there is none, or you may not read its workspace.',
    args: { id: t.arg.id({ required: true, description: 'Like `20261129-111522-k3x9q0`.' }) },
    resolve: (_, { id }, context) => visibleJob(context, id),
  }),
)

async function listed(
  context: Request,
  { workspace, state }: { readonly workspace?: string | null | undefined; readonly state?: string | null | undefined },
): Promise<readonly JobListed[]> {
  const jobs = await visibleJobs(context, workspace ?? undefined)
  return jobs
    .filter((job) => !state || job.state === state)
    .map((job) => ({ key: '', sortKey: backwards(job.id), job }))
}

/** A text that sorts the other way round: a list is in the order of its sort keys, and the latest job is to come first. */
function backwards(id: string): string {
  return [...id].map((letter) => String.fromCharCode(0x9e - letter.charCodeAt(0))).join('')
}
