import { question } from '../../engine/question.ts'
import type { Reader } from '../../engine/reader.ts'
import type { ObservationRow } from '../claims/observation.ts'
import { intervalOf } from '../conflicts/interval.ts'
import { lastDay } from '../dates.ts'
import { isReconciled, type Report } from './report.ts'

const mirrorReports = question<{ claim: ObservationRow; titles: readonly string[] }>('mirror-reports')

/** All that the graph says of goods from one to another, held until it changes. Numbers without a year are none of them: nothing can be beside them. */
export function reportsOfGraph(reader: Reader): Promise<readonly Report[]> {
  return reader.held('reports of mirror flows', async (graph) =>
    (await mirrorReports(graph, {})).flatMap(({ claim, titles }) => reportOf(claim, titles) ?? []),
  )
}

/** An observation as a report of a flow; null if it is none, or not of a known period. */
export function reportOf(claim: ObservationRow, titles: readonly string[] = []): Report | null {
  const { periodStart, periodEnd, partnerId, reporterId } = claim
  if (!periodStart || !periodEnd || !partnerId) return null
  const reconciled = titles.find(isReconciled)
  const exports = claim.measure === 'EXPORT_VALUE' || claim.measure === 'EXPORT_VOLUME'
  const { low, high } = intervalOf(claim)
  return {
    id: claim.id,
    flow: reconciled === undefined ? (exports ? 'EXPORTS' : 'IMPORTS') : 'RECONCILED',
    exporter: exports ? reporterId : partnerId,
    importer: exports ? partnerId : reporterId,
    commodity: claim.commodityId ?? null,
    commodityCode: null,
    measured: claim.measure.endsWith('VALUE') ? 'VALUE' : 'QUANTITY',
    unit: claim.unit,
    value: claim.value,
    amount: Number(claim.value),
    low: low.toNumber(),
    high: high.toNumber(),
    start: `${periodStart}-01-01`.slice(0, 10),
    end: lastDay(periodEnd),
    valuation: claim.valuation ?? null,
    estimate: claim.estimate ?? null,
    quantity: null,
    quantityUnit: null,
    dataset: reconciled ?? titles[0] ?? null,
    sources: claim.citations.map((citation) => citation.split('#')[0] ?? citation),
  }
}
