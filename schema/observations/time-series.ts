import { entity } from '../../cypher/knowledge/entities/entity.ts'
import { knownEntity } from '../../cypher/knowledge/entities/known-entity.ts'
import { loadSource } from '../../cypher/knowledge/evidence/source.ts'
import { type Point, type Series, seriesFrom, sourceOf } from '../../cypher/knowledge/series/series.ts'
import { builder } from '../builder.ts'
import { Basis } from '../claims/basis.ts'
import { Period } from '../claims/claim.ts'
import { Measure } from '../claims/measure.ts'
import { Flow, Observation, ObservationKind } from '../claims/observation.ts'
import { Source } from '../claims/source.ts'
import { Entity } from '../entities/entity.ts'
import { every, exists, isIn } from '../filter/expression.ts'
import { knownAt } from '../known-at.ts'
import { allObservations } from './matching-observations.ts'
import { ObservationFilter } from './observation-filter.ts'

const Cadence = builder.enumType('Cadence', {
  description: 'How often a number comes.',
  values: {
    YEAR: { description: 'For each year.' },
    QUARTER: { description: 'For each quarter.' },
    MONTH: { description: 'For each month.' },
    PART_OF_YEAR: { description: 'For the same months of each year, such as January to July.' },
    IRREGULAR: { description: 'For periods that follow no rhythm: no gap can be told.' },
  } as const,
})

const TimeSeriesPoint = builder.objectRef<Point>('TimeSeriesPoint').implement({
  description: 'A period, and the number for it where there is one.',
  fields: (t) => ({
    period: t.field({ type: Period, description: 'The period.', resolve: ({ period }) => period }),
    value: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'The number, as stated; null where the source has none for this period.',
      resolve: ({ observation }) => observation?.value,
    }),
    observation: t.field({
      type: Observation,
      nullable: true,
      description: 'The observation, with its comparator and citations; null where there is none.',
      resolve: ({ observation }) => observation,
    }),
  }),
})

const TimeSeries = builder.objectRef<Series>('TimeSeries').implement({
  description:
    'What one source says of one thing over time. Other sources have series of their own: nothing is averaged.',
  fields: (t) => ({
    source: t.field({
      type: Source,
      nullable: true,
      description: 'The source; the strongest where the numbers cite several.',
      resolve: async ({ first }, _, context) => {
        const id = sourceOf(first)
        const source = await loadSource(context, id)
        if (!source) throw new Error(`${first.id} cites ${id}, which the graph does not hold`)
        return source
      },
    }),
    basis: t.field({ type: Basis, description: 'What the numbers rest on.', resolve: ({ first }) => first.basis }),
    cadence: t.expose('cadence', { type: Cadence, description: 'How often a number should come.' }),
    measure: t.field({ type: Measure, description: 'What is measured.', resolve: ({ first }) => first.measure }),
    kind: t.field({ type: ObservationKind, description: 'What the numbers are.', resolve: ({ first }) => first.kind }),
    unit: t.string({ description: 'The unit of all of them.', resolve: ({ first }) => first.unit }),
    flow: t.field({
      type: Flow,
      nullable: true,
      description: 'Which way the goods go, where they are about trade.',
      resolve: ({ first }) => first.flow,
    }),
    reporter: t.field({
      type: Entity,
      nullable: true,
      description: 'Whose numbers they are.',
      resolve: ({ first }, _, context) => entity(context, first.reporterId),
    }),
    partner: t.field({
      type: Entity,
      nullable: true,
      description: 'With whom; null means the world, or that they have none.',
      resolve: ({ first }, _, context) => (first.partnerId ? entity(context, first.partnerId) : null),
    }),
    commodity: t.field({
      type: Entity,
      nullable: true,
      description: 'Of what; null means all goods, or that they have none.',
      resolve: ({ first }, _, context) => (first.commodityId ? entity(context, first.commodityId) : null),
    }),
    points: t.field({
      type: [TimeSeriesPoint],
      description:
        'Every period from the first to the last, in order. One without a number is a gap; one with two has two points.',
      resolve: ({ points }) => [...points],
    }),
    gaps: t.int({
      description: 'For how many periods between the first and the last there is no number.',
      resolve: ({ points }) => points.filter(({ observation }) => !observation).length,
    }),
  }),
})

builder.queryField('timeSeries', (t) =>
  t.field({
    type: [TimeSeries],
    nullable: true,
    description:
      'How a measure of one reporter went over time, a series for each source, unit and rhythm; the longest first. Gaps are shown as gaps.',
    args: {
      reporter: t.arg.id({ required: true, description: 'Whose numbers: `country:CHN`.' }),
      measure: t.arg({ type: Measure, required: true, description: 'What is measured.' }),
      partner: t.arg.id({ description: 'With whom; where left out, the numbers for the world.' }),
      commodity: t.arg.id({ description: 'Of what; where left out, the numbers for all goods.' }),
      kind: t.arg({ type: ObservationKind, defaultValue: 'LEVEL', description: 'Amounts, growth rates, shares …' }),
      unit: t.arg.stringList({ description: 'Only in these units; all where it is left out, none where it is empty.' }),
      flow: t.arg({ type: Flow, description: 'Only goods that go this way.' }),
      from: t.arg({ type: 'PartialDate', description: 'Only periods that reach this day or a later one.' }),
      to: t.arg({ type: 'PartialDate', description: 'Only periods that begin on this day or an earlier one.' }),
      knownAt: t.arg(knownAt),
    },
    resolve: async (_, { measure, kind, unit, flow, from, to, ...named }, context) => {
      const known = async (argument: 'reporter' | 'partner' | 'commodity') => {
        const id = named[argument]
        return id ? (await knownEntity(context, argument, id)).id : undefined
      }
      const [reporter, partner, commodity] = await Promise.all([
        known('reporter'),
        known('partner'),
        known('commodity'),
      ])
      const given = { unit, from, to, kind: kind && [kind], flow: flow && [flow] }
      const expression = every([
        await ObservationFilter.expression(given, context, 'timeSeries'),
        isIn('reporterId', [reporter as string]),
        isIn('measure', [measure]),
        partner ? isIn('partnerId', [partner]) : { not: exists('partnerId') },
        commodity ? isIn('commodityId', [commodity]) : { not: exists('commodityId') },
      ])
      return [...seriesFrom(await allObservations(context, expression, 'from'))]
    },
  }),
)
