/**
 * What a row says of trade, flat, so that two reporters can be compared without the graph. Null is what the row doesn't say: a partner that
 * is null is the world, a commodity that is null is all goods where its code is null too, and otherwise goods that the graph lacks.
 */
export interface TradeColumns {
  /** What is measured, such as `EXPORT_VALUE`. */
  readonly measure: string
  /** `EXPORTS`, `IMPORTS` or `TRADE`; `RE_EXPORTS` or `RE_IMPORTS` of a part of these, which is no fact of its own. */
  readonly flow: string | null
  /** The ids of entities, such as `country:CHN`. */
  readonly reporter: string
  readonly partner: string | null
  readonly commodity: string | null
  /** The code as the file has it, with its leading zeros. */
  readonly commodityCode: string | null
  /** Days in ISO 8601: the first and the last. */
  readonly periodStart: string | null
  readonly periodEnd: string | null
  /** In base units, as the nearest floating-point number; `valueText` has it exactly. */
  readonly value: number | null
  readonly valueText: string | null
  readonly unit: string | null
  readonly valuation: 'CIF' | 'FOB' | null
  readonly quantity: number | null
  readonly quantityUnit: string | null
  readonly isEstimate: boolean | null
  /** Of which data set: the name of a preset or the title of a source. */
  readonly dataset: string | null
}
