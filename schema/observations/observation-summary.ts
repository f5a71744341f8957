import type { ObservationRow } from '../../cypher/knowledge/claims/observation.ts'
import { decimalKey } from '../../cypher/knowledge/derived/decimal-key.ts'
import { builder } from '../builder.ts'
import { Measure } from '../claims/measure.ts'
import { Comparator, Observation, ObservationKind } from '../claims/observation.ts'
import { summaryOf } from '../lists/number-summary.ts'

/** Measures whose amounts add up: over partners, over goods, and over periods that are apart. */
const amounts = new Set<string>([
  'TRADE_VALUE',
  'EXPORT_VALUE',
  'IMPORT_VALUE',
  'IMPORT_QUANTITY',
  'EXPORT_VOLUME',
  'FDI_FLOW',
  'PERSON_CROSSINGS',
])
/** Those that add up only within one period: what is held at the end of a year holds what was held a year before. */
const stocks = new Set<string>([
  'FDI_STOCK',
  'CONTRACTING_TURNOVER',
  'PARTNER_SHARE',
  'COMMODITY_SHARE',
  'ENTERPRISE_COUNT',
])

export interface ObservationSummaryRow {
  /** Each number once; there is at least one. */
  readonly observations: readonly [ObservationRow, ...ObservationRow[]]
}

function summary({ observations }: ObservationSummaryRow) {
  const found = summaryOf(observations.map(({ value }) => value))
  if (!found) throw new Error('A group of observations has at least one')
  return found
}

export const ObservationSummary = builder.objectRef<ObservationSummaryRow>('ObservationSummary').implement({
  description:
    'What the numbers of a group of observations come to, computed exactly. All have one unit, kind and measure.',
  fields: (t) => ({
    unit: t.string({ description: 'The unit of them all.', resolve: ({ observations: [one] }) => one.unit }),
    kind: t.field({
      type: ObservationKind,
      description: 'What the numbers are.',
      resolve: ({ observations: [one] }) => one.kind,
    }),
    measure: t.field({
      type: Measure,
      description: 'What is measured.',
      resolve: ({ observations: [one] }) => one.measure,
    }),
    comparators: t.field({
      type: [Comparator],
      description:
        'How the numbers were stated: ABOUT where estimates or rounded numbers are among them, others only where `inexact` was asked for.',
      resolve: ({ observations }) => [...new Set(observations.map(({ comparator }) => comparator))].sort(),
    }),
    known: t.int({
      description: 'How many numbers went in. One that several sources state alike counts once.',
      resolve: ({ observations }) => observations.length,
    }),
    sum: t.field({
      type: 'Decimal',
      nullable: true,
      description:
        'All of them together; null where numbers like these do not add up: growth rates, ranks, prices, and shares or stocks of different periods.',
      resolve: (row) => (addUp(row.observations) ? summary(row).sum : null),
    }),
    min: t.field({ type: 'Decimal', description: 'The smallest.', resolve: (row) => summary(row).min }),
    max: t.field({ type: 'Decimal', description: 'The largest.', resolve: (row) => summary(row).max }),
    average: t.field({
      type: 'Decimal',
      description: 'The mean, to 20 digits. Each number weighs the same.',
      resolve: (row) => summary(row).average,
    }),
    smallest: t.field({
      type: Observation,
      description: 'The observation with the smallest number; the strongest evidence where there are several.',
      resolve: ({ observations }) => extreme(observations, (key, best) => key < best),
    }),
    largest: t.field({
      type: Observation,
      description: 'The observation with the largest number; the strongest evidence where there are several.',
      resolve: ({ observations }) => extreme(observations, (key, best) => key > best),
    }),
  }),
})

function addUp(observations: ObservationSummaryRow['observations']): boolean {
  const [{ measure, kind, periodStart, periodEnd }] = observations
  if (kind !== 'LEVEL' && kind !== 'SHARE') return false
  const onePeriod = observations.every((one) => one.periodStart === periodStart && one.periodEnd === periodEnd)
  return (kind === 'LEVEL' && amounts.has(measure)) || (stocks.has(measure) && onePeriod)
}

function extreme(
  [first, ...others]: ObservationSummaryRow['observations'],
  better: (key: string, best: string) => boolean,
): ObservationRow {
  return others.reduce((best, one) => (better(decimalKey(one.value), decimalKey(best.value)) ? one : best), first)
}
