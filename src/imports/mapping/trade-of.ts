import type { ImportFact } from '../../../cypher/knowledge/ledger/imports/import-fact.ts'
import type { TradeColumns } from '../workspaces/trade-columns.ts'
import { daysOf } from './period.ts'

type Observation = Extract<ImportFact, { readonly kind: 'OBSERVATION' }>['input'] & {
  readonly valuation?: 'CIF' | 'FOB' | null
  readonly estimate?: boolean | null
}

const flows: Readonly<Record<string, TradeColumns['flow']>> = {
  ...{ TRADE_VALUE: 'TRADE', EXPORT_VALUE: 'EXPORTS', EXPORT_VOLUME: 'EXPORTS' },
  ...{ IMPORT_VALUE: 'IMPORTS', IMPORT_QUANTITY: 'IMPORTS' },
}

/**
 * What facts of a row say of trade, flat.
 * @param facts its value first, then the quantity that it tells besides, if any
 * @param commodityCode as the file has it
 * @returns undefined if the first is no observation of trade
 */
export function tradeOf(
  [first, second]: readonly ImportFact[],
  commodityCode: string | undefined,
  dataset: string | undefined,
): TradeColumns | undefined {
  if (first?.kind !== 'OBSERVATION') return undefined
  const value: Observation = first.input
  const flow = value.flow ?? flows[value.measure]
  if (!flow) return undefined
  const isQuantity = value.measure === 'EXPORT_VOLUME' || value.measure === 'IMPORT_QUANTITY'
  const quantity = isQuantity ? value : second?.kind === 'OBSERVATION' ? second.input : undefined
  const { start, end } = value.period ?? {}
  const days = start && end ? daysOf({ start, end }) : undefined
  return {
    measure: value.measure,
    flow,
    reporter: value.reporter,
    partner: value.partner ?? null,
    commodity: value.commodity ?? null,
    commodityCode: commodityCode ?? null,
    periodStart: days?.start ?? null,
    periodEnd: days?.end ?? null,
    value: Number(value.value),
    valueText: value.value,
    unit: value.unit,
    valuation: value.valuation ?? null,
    quantity: quantity ? Number(quantity.value) : null,
    quantityUnit: quantity?.unit ?? null,
    isEstimate: value.estimate ?? null,
    dataset: dataset ?? null,
  }
}
