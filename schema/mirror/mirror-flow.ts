import { type ClaimRow, loadClaim } from '../../cypher/knowledge/claims/claim.ts'
import { entity } from '../../cypher/knowledge/entities/entity.ts'
import type { MirrorState as MirrorStateName } from '../../cypher/knowledge/mirror/gap.ts'
import { isUnexplained, type MirrorFlow as MirrorFlowRow } from '../../cypher/knowledge/mirror/mirror-flow.ts'
import { builder } from '../builder.ts'
import { Claim } from '../claims/claim.ts'
import { Entity } from '../entities/entity.ts'
import { MirrorReason, MirrorReasonKind } from './mirror-reason.ts'
import { claimOf, MirrorReport } from './mirror-report.ts'

export const MirrorState = builder.enumType('MirrorState', {
  description: 'How the numbers of exporter and importer stand to each other.',
  values: {
    AGREES: { description: 'They agree, but for rounding, words such as "about", and one percent.' },
    DISAGREES: { description: 'They differ by more than that.' },
    ONE_SIDED: { description: 'Only one of them has a number; that of the other is unknown, which is not zero.' },
  } as const satisfies Record<MirrorStateName, object>,
})

const MirrorMeasure = builder.enumType('MirrorMeasure', {
  description: 'What is measured of a flow.',
  values: {
    VALUE: { description: 'What the goods are worth, in a currency.' },
    QUANTITY: { description: 'How much of them it is, in a unit of quantity.' },
  } as const satisfies Record<MirrorFlowRow['measured'], object>,
})

export const MirrorFlow = builder.objectRef<MirrorFlowRow>('MirrorFlow').implement({
  description:
    'What one says that it exports to another beside what that one says that it imports from it: the same goods, period and unit. Nothing is averaged, and nobody is said to be right.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Readable: who, to whom, what, since when, and which reports.' }),
    exporter: t.field({
      type: Entity,
      nullable: true,
      description: 'Who exports.',
      resolve: ({ exporter }, _, context) => entity(context, exporter),
    }),
    importer: t.field({
      type: Entity,
      nullable: true,
      description: 'Who imports.',
      resolve: ({ importer }, _, context) => entity(context, importer),
    }),
    commodity: t.field({
      type: Entity,
      nullable: true,
      description: 'Of what; null means all goods, or goods of which only `commodityCode` is known.',
      resolve: ({ commodity }, _, context) => (commodity ? entity(context, commodity) : null),
    }),
    commodityCode: t.exposeString('commodityCode', {
      nullable: true,
      description:
        'The code of the goods as the file has it; null for all goods, and for claims, whose commodity has it.',
    }),
    measured: t.expose('measured', { type: MirrorMeasure, description: 'What the numbers measure.' }),
    unit: t.exposeString('unit', { description: 'The unit of all its numbers: an ISO 4217 currency code, `tonnes` …' }),
    periodStart: t.expose('start', {
      type: 'PartialDate',
      description: "The first day of the exporter's period; of the importer's where it alone has one.",
    }),
    periodEnd: t.expose('end', { type: 'PartialDate', description: 'The last day of that period.' }),
    state: t.expose('state', { type: MirrorState, description: 'Whether they agree.' }),
    gap: t.expose('gap', {
      type: 'Decimal',
      nullable: true,
      description: "The importer's number less the exporter's, as stated; null where one of them is unknown.",
    }),
    ratio: t.float({
      nullable: true,
      description: "The importer's number over the exporter's; null where one is unknown or the exporter's is zero.",
      resolve: ({ ratio }) => ratio,
    }),
    exported: t.expose('exported', {
      type: MirrorReport,
      nullable: true,
      description: 'What the exporter reports; null where that is unknown.',
    }),
    imported: t.expose('imported', {
      type: MirrorReport,
      nullable: true,
      description: 'What the importer reports; null where that is unknown.',
    }),
    reconciled: t.expose('reconciled', {
      type: MirrorReport,
      nullable: true,
      description:
        'What a set that makes one number of both reports has for the period, such as BACI; null where there is none.',
    }),
    reasons: t.field({
      type: [MirrorReason],
      description: 'Why they may differ: what fits first, then what explains most. Empty where they agree.',
      resolve: ({ reasons }) => [...reasons],
    }),
    fits: t.field({
      type: [MirrorReasonKind],
      description: 'The reasons that the numbers bear out.',
      resolve: ({ reasons }) => reasons.filter(({ fit }) => fit === 'FITS').map(({ reason }) => reason),
    }),
    possible: t.field({
      type: [MirrorReasonKind],
      description: 'The reasons that are no more than possible.',
      resolve: ({ reasons }) => reasons.filter(({ fit }) => fit === 'POSSIBLE').map(({ reason }) => reason),
    }),
    unexplained: t.boolean({
      description: 'True if they disagree and no reason fits.',
      resolve: isUnexplained,
    }),
    claims: t.field({
      type: [Claim],
      nullable: true,
      description:
        'The claims of the graph among its reports, the exporter’s first; empty where all are rows of files.',
      resolve: ({ exported, imported, reconciled }, _, context) =>
        Promise.all(
          [exported, imported, reconciled].flatMap((report) => {
            const id = report && claimOf(report)
            return id ? [loadClaim<ClaimRow>(context, id)] : []
          }),
        ).then((claims) => claims.filter((claim) => claim !== null)),
    }),
  }),
})
