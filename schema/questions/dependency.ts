import { Decimal } from 'decimal.js'
import { question } from '../../cypher/engine/question.ts'
import { type Keyed, load } from '../../cypher/engine/reader.ts'
import type { ObservationRow } from '../../cypher/knowledge/claims/observation.ts'
import { entity } from '../../cypher/knowledge/entities/entity.ts'
import { knownEntity } from '../../cypher/knowledge/entities/known-entity.ts'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import { day } from '../as-of.ts'
import { builder } from '../builder.ts'
import { Basis } from '../claims/basis.ts'
import { Flow, Observation } from '../claims/observation.ts'
import { Entity } from '../entities/entity.ts'
import { knownAt } from '../known-at.ts'
import { connection } from '../lists/connection.ts'
import { type ListedRow, pageArguments } from '../lists/page.ts'
import { pageOfWhole } from '../lists/whole-list.ts'
import type { Request } from '../request.ts'

interface ShareRow {
  readonly key: string
  readonly share: ObservationRow
}

interface DependencyListed extends ListedRow {
  readonly share: ObservationRow
}

const Dependency = builder.objectRef<DependencyListed>('Dependency').implement({
  description: 'That a partner has a large part in the trade of somebody, and the observation that says so.',
  fields: (t) => ({
    on: t.field({
      type: Entity,
      nullable: true,
      description: 'The partner that is depended on.',
      resolve: ({ share }, _, context) => entity(context, share.partnerId ?? ''),
    }),
    flow: t.field({
      type: Flow,
      nullable: true,
      description: 'In what: exports to it, imports from it, or trade with it in both directions.',
      resolve: ({ share }) => share.flow,
    }),
    commodity: t.field({
      type: Entity,
      nullable: true,
      description: 'For which goods; null means all.',
      resolve: ({ share }, _, context) => (share.commodityId ? entity(context, share.commodityId) : null),
    }),
    share: t.field({
      type: 'Decimal',
      description: "The partner's share, in percent, as stated.",
      resolve: ({ share }) => share.value,
    }),
    evidence: t.field({
      type: Observation,
      description: 'The observation, with its period and its source.',
      resolve: ({ share }) => share,
    }),
    basis: t.field({ type: Basis, description: 'What it rests on.', resolve: ({ share }) => share.basis }),
  }),
})

const DependencyConnection = connection<DependencyListed, DependencyListed>('Dependency', {
  node: Dependency,
  toNode: (row) => row,
  of: 'dependencies, and the observations that say so',
})

const sharesOfPartners: Keyed<ShareRow> = question('shares-of-partners')

builder.queryField('dependencies', (t) =>
  t.field({
    type: DependencyConnection,
    nullable: true,
    description:
      'What does a country or region depend on? Partners whose share of its exports, imports or trade reaches a threshold, the largest share first. A share of one commodity alone is among them and says so. Shares are stated, not computed; the World Factbook gives whole percents of at most five partners. A share of 0, less than half a percent, is no dependency.',
    args: {
      of: t.arg.id({ required: true, description: 'The country or region: `country:MNG`.' }),
      threshold: t.arg({ type: 'Decimal', defaultValue: '30', description: 'The least share, in percent, 0 to 100.' }),
      flow: t.arg({ type: Flow, description: 'Only in exports, imports or trade; in any where it is left out.' }),
      asOf: t.arg({
        type: 'PartialDate',
        description: 'By the latest period that had ended by this day; today where it is left out.',
      }),
      knownAt: t.arg(knownAt),
      ...pageArguments(t.arg),
    },
    resolve: async (_, args, context) => {
      const { of, threshold, flow, asOf } = args
      const least = new Decimal(threshold ?? '30')
      if (least.lt(0) || least.gt(100)) {
        throw new BadInput('threshold', `\`threshold\` is ${threshold}: give a share in percent, 0 to 100`)
      }
      const parameters = { flows: flow ? [flow] : null, day: day(asOf, context) }
      const shares = async () => largeShares(context, (await knownEntity(context, 'of', of)).id, least, parameters)
      const list = pageOfWhole('Query.dependencies', shares, args)
      await knownEntity(context, 'of', of)
      return list
    },
  }),
)

async function largeShares(
  context: Request,
  of: string,
  least: Decimal,
  parameters: { flows: string[] | null; day: string },
): Promise<readonly DependencyListed[]> {
  const shares = await load(context, sharesOfPartners, of, parameters)
  return shares
    .filter(({ share }) => new Decimal(share.value).gt(0) && new Decimal(share.value).gte(least))
    .map(({ key, share }) => ({ key, share, sortKey: `${largestFirst(share.value)}\t${share.sortKey}` }))
    .sort((one, other) => (one.sortKey < other.sortKey ? -1 : 1))
}

/** A text that sorts a larger share before a smaller one. */
function largestFirst(percent: string): string {
  return new Decimal(1_000).minus(percent).toFixed(12).padStart(20, '0')
}
