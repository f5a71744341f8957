import type { Reader } from '../../cypher/engine/reader.ts'
import { knownEntity } from '../../cypher/knowledge/entities/known-entity.ts'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import { flowsOfGraph } from '../../cypher/knowledge/mirror/flows-of-graph.ts'
import type { MirrorFlow as MirrorFlowRow } from '../../cypher/knowledge/mirror/mirror-flow.ts'
import { reportsOfGraph } from '../../cypher/knowledge/mirror/reports-of-graph.ts'
import { personal } from '../access/personal.ts'
import { builder } from '../builder.ts'
import { Cursor } from '../cursor.ts'
import { knownAt } from '../known-at.ts'
import { connection } from '../lists/connection.ts'
import { marked } from '../lists/mark.ts'
import { checkedFirst, type ListedRow, type Page, type PageArguments, pageArguments } from '../lists/page.ts'
import { pageOfWhole } from '../lists/whole-list.ts'
import type { Request } from '../request.ts'
import { type FlowsAsked, passes } from './flows-asked.ts'
import { MirrorFlow, MirrorState } from './mirror-flow.ts'
import { checkReadable } from './readable.ts'
import type { FlowsOfWorkspace } from './workspace-flows.ts'

interface FlowListed extends ListedRow {
  readonly flow: MirrorFlowRow
}

const listed = (flow: MirrorFlowRow): FlowListed => ({ key: '', sortKey: flow.sortKey, flow })

const MirrorFlowConnection = connection<FlowListed, MirrorFlowRow>('MirrorFlow', {
  node: MirrorFlow,
  toNode: ({ flow }) => flow,
  of: 'flows as both sides tell them',
})

builder.queryField('mirrorFlows', (t) =>
  t.field({
    type: MirrorFlowConnection,
    nullable: true,
    extensions: personal,
    description:
      'What exporters report beside what importers report of the same flow, with the reasons why they may differ. Flows with two numbers come first, then those with one; within these US dollars, then other units; then the largest gap.',
    args: {
      exporter: t.arg.id({ description: 'Only what this one exports: `country:CHN`.' }),
      importer: t.arg.id({ description: 'Only what this one imports: `country:KAZ`.' }),
      commodity: t.arg.id({
        description: 'Only of these goods, as they were reported: not of narrower or wider ones. `commodity:0810.60`.',
      }),
      year: t.arg.int({ description: 'Only of periods that touch this year, 1000 to 9999.' }),
      workspace: t.arg.string({
        description:
          'The name of a workspace, whose rows then stand beside each other and beside the claims of the graph. For whoever has the scope of the workspace, or may import.',
      }),
      atLeast: t.arg({
        type: 'Decimal',
        description: 'Only with a gap of at least so much, up or down, in base units; not where one side is unknown.',
      }),
      states: t.arg({
        type: [MirrorState],
        description: 'Only where the two stand so to each other; all where it is left out, none where it is empty.',
      }),
      unexplainedOnly: t.arg.boolean({
        defaultValue: false,
        description: 'Only where they disagree and no reason fits.',
      }),
      knownAt: t.arg(knownAt),
      ...pageArguments(t.arg),
    },
    resolve: async (_, args, context) => {
      const states = args.states && [...new Set(args.states)].sort()
      const { workspace } = args
      if (args.knownAt && workspace)
        throw new BadInput('knownAt', 'A workspace has no history: leave `workspace` or `knownAt` out')
      const flows = workspace == null ? undefined : await flowsOfWorkspace(workspace, context)
      const asked = await askedBy({ ...args, states }, context)
      const field = 'Query.mirrorFlows'
      if (flows) return pageOfWorkspace(field, flows, asked, { ...args, states })
      const list = async () => (await flowsOfGraph(context)).filter(passes(asked)).map(listed)
      return pageOfWhole(field, list, { ...args, states })
    },
  }),
)

type Given = { readonly [Name in keyof FlowsAsked]: FlowsAsked[Name] | string | null }

/** @throws {BadInput} if an argument can't be used */
async function askedBy(
  { exporter, importer, commodity, year, atLeast, states, unexplainedOnly }: Given,
  context: Reader,
): Promise<FlowsAsked> {
  if (year != null && !(Number(year) >= 1_000 && Number(year) <= 9_999))
    throw new BadInput('year', `\`year\` is ${year}: write one with four digits, such as 2023`)
  if (atLeast != null && Number(atLeast) < 0)
    throw new BadInput(
      'atLeast',
      `\`atLeast\` is ${atLeast}: gaps up and down are meant alike, so write it without a sign`,
    )
  const idOf = async (argument: string, id: string | null | undefined) =>
    id == null ? undefined : (await knownEntity(context, argument, id)).id
  const [from, to, of] = await Promise.all([
    idOf('exporter', exporter),
    idOf('importer', importer),
    idOf('commodity', commodity),
  ])
  return {
    exporter: from,
    importer: to,
    commodity: of,
    year: year == null ? undefined : Number(year),
    atLeast: atLeast == null ? undefined : Number(atLeast),
    states: (states as FlowsAsked['states'] | null) ?? undefined,
    unexplainedOnly: Boolean(unexplainedOnly),
  }
}

/** @throws {BadInput} where the server keeps no workspaces, and as `checkReadable` does */
async function flowsOfWorkspace(workspace: string, context: Request): Promise<FlowsOfWorkspace> {
  await checkReadable(workspace, context)
  const { workspaceFlows, lifetime } = context
  if (!workspaceFlows) throw new BadInput('workspace', 'This server keeps no workspaces: leave `workspace` out')
  return workspaceFlows(workspace, { reports: await reportsOfGraph(context), lifetime })
}

function pageOfWorkspace(
  field: string,
  flows: FlowsOfWorkspace,
  asked: FlowsAsked,
  args: PageArguments,
): Page<FlowListed> {
  const first = checkedFirst(args.first)
  const origin = marked(field, args)
  const after = Cursor.read(origin, args.after)
  let found: ReturnType<FlowsOfWorkspace['page']> | undefined
  return {
    origin,
    after,
    async rows() {
      found ??= flows.page(asked, after, first)
      const rows = (await found).map(listed)
      return { rows: rows.slice(0, first), more: rows.length > first }
    },
    total: () => flows.total(asked),
  }
}
