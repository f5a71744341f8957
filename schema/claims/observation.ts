import { question } from '../../cypher/engine/question.ts'
import { load } from '../../cypher/engine/reader.ts'
import { loadClaim } from '../../cypher/knowledge/claims/claim.ts'
import type {
  ComparatorName,
  FlowName,
  NumberKind,
  ObservationRow,
  ValuationName,
} from '../../cypher/knowledge/claims/observation.ts'
import { entity } from '../../cypher/knowledge/entities/entity.ts'
import { builder } from '../builder.ts'
import { Entity } from '../entities/entity.ts'
import { TransportMode } from '../entities/transport-mode.ts'
import { reads } from '../reads.ts'
import { claimNode } from './claim.ts'
import { Measure } from './measure.ts'

export const ObservationKind = builder.enumType('ObservationKind', {
  description: 'What the number of an observation is.',
  values: {
    LEVEL: { description: 'An amount.' },
    GROWTH: { description: 'A change, in percent against the same period a year before, or a year on average.' },
    SHARE: { description: 'A part of a whole, in percent.' },
    RANK: { description: 'A rank, or for how long it has been held.' },
    TARGET: { description: 'An amount aimed at: no measurement.' },
  } as const satisfies Record<NumberKind, object>,
})

export const Comparator = builder.enumType('Comparator', {
  description: 'How the stated number relates to the true one.',
  values: {
    EQUAL: { description: 'Stated as it is.' },
    MORE_THAN: { description: 'Stated as "over" or "exceeds".' },
    AT_LEAST: { description: 'Stated as "at least" or "reached".' },
    LESS_THAN: { description: 'Stated as "under".' },
    NEARLY: { description: 'Stated as "nearly": a little less.' },
    ABOUT: { description: 'Stated as "about", as an estimate, or rounded to a whole percent.' },
  } as const satisfies Record<ComparatorName, object>,
})

export const Flow = builder.enumType('Flow', {
  description: 'Which way goods go, seen from the reporter.',
  values: {
    EXPORTS: { description: 'Out of the reporter.' },
    IMPORTS: { description: 'Into the reporter.' },
    TRADE: { description: 'Both together.' },
  } as const satisfies Record<FlowName, object>,
})

export const Valuation = builder.enumType('Valuation', {
  description:
    'Where traded goods are valued. What one exports FOB, another imports CIF, for the same goods at a higher value.',
  values: {
    CIF: {
      description:
        "Cost, insurance and freight: at the importer's border, with what it costs to bring them there. Usual for imports.",
    },
    FOB: { description: "Free on board: at the exporter's border, without that. Usual for exports." },
  } as const satisfies Record<ValuationName, object>,
})

const inputsOfObservation = question<{ key: string; claim: ObservationRow }, { keys: readonly string[] }>(
  'inputs-of-observation',
)

export const Observation = builder.objectRef<ObservationRow>('Observation')

builder.node(Observation, {
  ...claimNode<ObservationRow>('OBSERVATION'),
  description:
    'A claim with a number, kept exactly as stated. Read it as a sentence: the reporter exports to, imports from, trades with or invests in the partner.',
  fields: (t) => ({
    measure: t.expose('measure', { type: Measure, description: 'What is measured.' }),
    kind: t.expose('kind', {
      type: ObservationKind,
      description: 'What the number is: an amount, a growth rate, a share …',
    }),
    value: t.expose('value', {
      type: 'Decimal',
      description: 'The number, as stated, in base units: dollars, not billions.',
    }),
    unit: t.exposeString('unit', {
      description: 'The unit: an ISO 4217 currency code, `percent`, `tonnes`, `persons` …',
    }),
    comparator: t.expose('comparator', {
      type: Comparator,
      description: 'How the stated number relates to the true one.',
    }),
    reporter: t.field({
      type: Entity,
      extensions: reads('reporterId'),
      nullable: true,
      description: 'Whose number it is.',
      resolve: ({ reporterId }, _, context) => entity(context, reporterId),
    }),
    partner: t.field({
      type: Entity,
      extensions: reads('partnerId'),
      nullable: true,
      description: 'With whom; null means the world, or that it has none.',
      resolve: ({ partnerId }, _, context) => (partnerId ? entity(context, partnerId) : null),
    }),
    commodity: t.field({
      type: Entity,
      extensions: reads('commodityId'),
      nullable: true,
      description: 'Of what; null means all goods, or that it has none.',
      resolve: ({ commodityId }, _, context) => (commodityId ? entity(context, commodityId) : null),
    }),
    flow: t.expose('flow', {
      type: Flow,
      nullable: true,
      description: 'Which way the goods go, where it is about trade.',
    }),
    transportMode: t.expose('transportMode', {
      type: TransportMode,
      nullable: true,
      description: 'The mode of transport that it is limited to; null where it is to none.',
    }),
    valuation: t.expose('valuation', {
      type: Valuation,
      nullable: true,
      description: 'Where the goods are valued, for values of trade; null where the source does not say.',
    }),
    estimate: t.exposeBoolean('estimate', {
      nullable: true,
      description:
        'True where the source says that it is an estimate, false where it says that it was reported; null where it does not say.',
    }),
    channel: t.field({
      type: Entity,
      extensions: reads('channelId'),
      nullable: true,
      description: 'The channel that it is limited to, such as e-commerce; null where it is not.',
      resolve: ({ channelId }, _, context) => (channelId ? entity(context, channelId) : null),
    }),
    objectText: t.exposeString('objectText', {
      nullable: true,
      description: 'With whom or of what, in words, where it is no entity: "world".',
    }),
    sameAs: t.field({
      type: Observation,
      nullable: true,
      description: 'The observation of which this is the same amount in another unit, as the source gives both.',
      resolve: ({ sameAs }, _, context) => (sameAs ? loadClaim<ObservationRow>(context, sameAs) : null),
    }),
    derivedFrom: t.field({
      type: [Observation],
      extensions: reads('basis'),
      nullable: true,
      description: 'What a derived value was computed from, in the order of its formula; empty for others.',
      resolve: ({ id, basis }, _, context) =>
        basis === 'DERIVED'
          ? load(context, inputsOfObservation, id).then((rows) => rows.map(({ claim }) => claim))
          : [],
    }),
    formula: t.exposeString('formula', {
      nullable: true,
      description: 'How a derived value was computed; null for others.',
    }),
  }),
})
