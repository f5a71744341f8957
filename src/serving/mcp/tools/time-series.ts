import * as v from 'valibot'
import { english } from '../../../web/explorer/words/english.ts'
import { Said } from '../../../web/shared/graphql/fragments.ts'
import { graphql } from '../../../web/shared/graphql/graphql.ts'
import { claimItem } from '../claims.ts'
import { called, entityCalled, kindsOf, named } from '../entity.ts'
import { given } from '../given.ts'
import { pageOf } from '../told.ts'
import { tool } from '../tool.ts'
import { claimUri, sourceUri } from '../uri.ts'
import { cursor, Flow, from, Kind, Measure, to } from './inputs.ts'

const Series = graphql(
  `
  query SeriesForAgents(
    $reporter: ID! $measure: Measure! $kind: ObservationKind $partner: ID $commodity: ID $flow: Flow $from: PartialDate $to: PartialDate
  ) {
    timeSeries(reporter: $reporter, measure: $measure, kind: $kind, partner: $partner, commodity: $commodity, flow: $flow, from: $from, to: $to) {
      unit cadence basis gaps
      partner { name }
      commodity { name }
      source { id shortTitle }
      points { value period { label } observation { ...Said } }
    }
  }
`,
  [Said],
)

export const timeSeries = tool({
  name: 'time_series',
  title: 'How a number went over time',
  description:
    'A measure of a country or region over time, one series for each source, unit and rhythm, so that sources can be compared; gaps are shown as gaps, never filled.',
  input: v.object({
    reporter: called('Whose number it is'),
    measure: Measure,
    kind: v.optional(Kind, 'LEVEL'),
    flow: v.optional(Flow),
    partner: v.optional(called('With whom')),
    commodity: v.optional(called('Of which goods')),
    from,
    to,
    cursor,
  }),
  item: v.object({
    source: v.nullable(v.object({ uri: v.string(), title: v.string() })),
    unit: v.string(),
    cadence: v.string(),
    partner: v.nullable(v.string()),
    commodity: v.nullable(v.string()),
    basis: v.string(),
    period: v.string(),
    value: v.nullable(v.string()),
    comparator: v.nullable(v.string()),
    claim: v.nullable(v.string()),
    disagreesWith: v.array(v.string()),
  }),
  async run({ reporter, partner, commodity, cursor, ...rest }, ask) {
    const about = await entityCalled(ask, 'reporter', reporter)
    const other = partner === undefined ? undefined : await entityCalled(ask, 'partner', partner)
    const goods = commodity === undefined ? undefined : await entityCalled(ask, 'commodity', commodity, kindsOf.goods)
    const variables = {
      reporter: about.id,
      measure: rest.measure,
      ...given({ ...rest, partner: other?.id, commodity: goods?.id }),
    }
    const { timeSeries } = await ask(Series, variables)
    const items = (timeSeries ?? []).flatMap((series) => {
      const { unit, cadence, source, basis } = series
      const of = {
        source: source && { uri: sourceUri(source.id), title: source.shortTitle },
        ...{ unit, cadence, basis, partner: series.partner?.name ?? null, commodity: series.commodity?.name ?? null },
      }
      return series.points.map(({ value, period, observation }) => {
        const disagreesWith = (observation?.disagreesWith ?? []).map(({ id }) => claimUri(id))
        const amount = observation ? claimItem(observation, '').value : null
        const compared = observation ? english.comparators[observation.comparator] : ''
        const cites = amount ? [amount.uri] : []
        const of_ = [source?.shortTitle, of.partner && `with ${of.partner}`, of.commodity].filter(Boolean).join(', ')
        return {
          line: `${period.label}: ${value === null ? 'no number' : `${english.compared(compared, english.amount(value, unit))} (exactly ${value})`}, ${of_}${basis === 'DERIVED' ? ' [inferred]' : ''}${disagreesWith.length > 0 ? ' (DISPUTED)' : ''}`,
          value: {
            ...of,
            period: period.label,
            value,
            comparator: amount?.comparator ?? null,
            claim: amount?.uri ?? null,
            disagreesWith,
          },
          cites,
        }
      })
    })
    return {
      about: [named(about), ...[other, goods].flatMap((one) => (one ? [named(one)] : []))],
      heading: `${rest.measure} of ${about.name} over time, ${(timeSeries ?? []).length} series`,
      ...pageOf(items, cursor),
      unknown: 'no source in the graph has such a number',
    }
  },
})
