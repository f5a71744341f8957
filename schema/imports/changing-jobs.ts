import { Forbidden, Unauthenticated } from '../access/refusals.ts'
import { may, type Scope } from '../access/scopes.ts'
import { builder } from '../builder.ts'
import { type Refusal, refusalOf, refusals } from '../ledger/refused.ts'
import type { Request, Viewer } from '../request.ts'
import { ImportJob } from './import-job.ts'
import { visibleJob } from './visible.ts'
import { type ImportJob as Job, type JobActor, JobRefused, type Workspaces } from './workspaces.ts'

const ImportResult = builder.unionType('ImportResult', {
  description: 'The imported file as it is now, or why nothing was done with it.',
  types: [ImportJob, ...refusals],
  resolveType: (value) => ('state' in (value as object) ? ImportJob : refusalOf(value as Refusal)),
})

const which = 'The id of the job; `importJobs` lists them.'
const words = 'Why, in words, up to 2,000 characters.'

builder.mutationField('mergeImport', (t) =>
  t.field({
    type: ImportResult,
    nullable: true,
    authScopes: { $any: { may: 'facts:write', $all: { may: 'facts:review' } } },
    description:
      'Begins to write an imported file into the graph, and answers at once: `importJob` tells how far it has come. New rows are written, those that supersede a value, and those that conflict with one. What failed goes on where it was. It needs the scope `facts:write`, or `facts:review` for what somebody else has imported.',
    args: {
      id: t.arg.id({ required: true, description: which }),
      same: t.arg.boolean({
        defaultValue: false,
        description: 'Whether what the graph has already gets the file as a further source.',
      }),
      why: t.arg.string({ description: words }),
    },
    resolve: (_, { id, same, why }, context) =>
      changed(context, id, mayMerge, (workspaces, actor) =>
        workspaces.merge(id, { ...actor, ...said(why) }, { same: same ?? false }),
      ),
  }),
)

builder.mutationField('undoImport', (t) =>
  t.field({
    type: ImportResult,
    nullable: true,
    authScopes: { $any: { may: 'facts:write', $all: { may: 'facts:review' } } },
    description:
      'Begins to take back all that an imported file has written into the graph, and answers at once. What others say remains. It needs the same scopes as `mergeImport`.',
    args: {
      id: t.arg.id({ required: true, description: which }),
      why: t.arg.string({ description: words }),
    },
    resolve: (_, { id, why }, context) =>
      changed(context, id, mayMerge, (workspaces, actor) => workspaces.undo(id, { ...actor, ...said(why) })),
  }),
)

builder.mutationField('discardImport', (t) =>
  t.field({
    type: ImportResult,
    nullable: true,
    authScopes: { $any: { may: 'import', $all: { may: 'facts:review' } } },
    description:
      'Discards an imported file that is not in the graph: its rows are deleted. It needs the scope `import` for your own, and `facts:review` for those of others.',
    args: { id: t.arg.id({ required: true, description: which }) },
    resolve: (_, { id }, context) => changed(context, id, mayDiscard, (workspaces) => workspaces.discard(id)),
  }),
)

builder.mutationField('resumeImport', (t) =>
  t.field({
    type: ImportResult,
    nullable: true,
    authScopes: { may: 'import' },
    description: 'Goes on with an imported file that has failed, where it was. It needs the scope `import`.',
    args: { id: t.arg.id({ required: true, description: which }) },
    resolve: (_, { id }, context) =>
      changed(
        context,
        id,
        () => null,
        (workspaces) => workspaces.resume(id),
      ),
  }),
)

/** Says which scope is missing; null if none is. */
type Missing = (viewer: Viewer, job: Job) => Scope | null

const mayMerge: Missing = (viewer, { by }) =>
  may(viewer, 'facts:write') || (may(viewer, 'facts:review') && by !== viewer.id) ? null : 'facts:write'

const mayDiscard: Missing = (viewer, { by }) =>
  may(viewer, 'facts:review') || (may(viewer, 'import') && by === viewer.id) ? null : 'facts:review'

async function changed(
  context: Request,
  id: string,
  missing: Missing,
  change: (workspaces: Workspaces, actor: JobActor) => Promise<Job>,
): Promise<Job | Refusal> {
  const { viewer, workspaces, write } = context
  if (!viewer || !workspaces || !write)
    throw new Unauthenticated('Importing is off here: ask a server that has the graph open')
  const job = await visibleJob(context, id)
  // One that the viewer may not see is like one that isn't there.
  if (!job)
    return {
      field: 'id',
      code: 'UNKNOWN_ENTRY',
      message: `There is no job ${JSON.stringify(id)}: \`importJobs\` lists them`,
    }
  const scope = missing(viewer, job)
  if (scope) throw new Forbidden([scope])
  try {
    return await change(workspaces, { by: viewer.id })
  } catch (error) {
    if (!(error instanceof JobRefused)) throw error
    return { field: error.field, code: error.code === 'QUEUE_FULL' ? 'NOT_OPEN' : error.code, message: error.message }
  }
}

function said(why: string | null | undefined): { readonly why?: string } {
  if (!why) return {}
  if (why.length > 2_000)
    throw new JobRefused('why', 'TOO_LONG', '`why` is longer than 2,000 characters: say it shorter')
  return { why }
}
