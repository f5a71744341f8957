import type { ValuationName } from '../claims/observation.ts'

/** What is said of a flow of goods: by the exporter, by the importer, of goods only passing through, or by a set made of both reports. */
export type ReportedFlow = 'EXPORTS' | 'IMPORTS' | 'RE_EXPORTS' | 'RECONCILED'

/** One number for goods that go from an exporter to an importer over a period. */
export interface Report {
  /** The id of a claim, or the row of a file: `JOB/12`. */
  readonly id: string
  readonly flow: ReportedFlow
  /** The id of an entity, or the words of a file for an area that is none: "Areas, not elsewhere specified". */
  readonly exporter: string
  readonly importer: string
  /** The id of the goods; null for all goods, or where only their code is known. */
  readonly commodity: string | null
  /** The code of the goods as the file has it; null for all goods. */
  readonly commodityCode: string | null
  readonly measured: 'VALUE' | 'QUANTITY'
  readonly unit: string
  /** A decimal number in base units. */
  readonly value: string
  readonly amount: number
  /** Where the true number may lie, after rounding and words like "over"; infinite where that is open. */
  readonly low: number
  readonly high: number
  /** The first and the last day of its period. */
  readonly start: string
  readonly end: string
  readonly valuation: ValuationName | null
  /** Null where the source does not say. */
  readonly estimate: boolean | null
  readonly quantity: number | null
  readonly quantityUnit: string | null
  /** The data set or the title of the source. */
  readonly dataset: string | null
  /** The ids of the sources that a claim cites; none of the row of a file. */
  readonly sources: readonly string[]
}

/** Sets in which the reports of both sides have been made one number for each flow, such as CEPII's BACI. */
export function isReconciled(dataset: string | null | undefined): boolean {
  return /\bbaci\b/i.test(dataset ?? '')
}

/**
 * The goods of a report as one text, '' for all goods: what is compared must be the same. A code of the Harmonized System is as the id that the
 * graph has, or would have: one side may know the goods by their id, the other by their code alone.
 */
export function goodsOf({ commodity, commodityCode }: Pick<Report, 'commodity' | 'commodityCode'>): string {
  if (commodity) return commodity
  if (!commodityCode) return ''
  const [, heading, end] = /^(\d{2}|\d{4})\.?(\d{2})?$/.exec(commodityCode) ?? []
  if (!heading) return `code:${commodityCode}`
  return end === undefined || heading.length === 2 ? `commodity:${heading}${end ?? ''}` : `commodity:${heading}.${end}`
}

/** The digits of the goods' code in the Harmonized System; '' where it has none. */
export function codeOf({ commodity, commodityCode }: Pick<Report, 'commodity' | 'commodityCode'>): string {
  const code = commodityCode ?? commodity?.replace('commodity:', '') ?? ''
  return /^\d[\d.]*$/.test(code) ? code.replaceAll('.', '') : ''
}

/** Whose number it is; null of a reconciled one. */
export function reporterOf({ flow, exporter, importer }: Report): string | null {
  if (flow === 'RECONCILED') return null
  return flow === 'IMPORTS' ? importer : exporter
}

/** True of an area that is no entity: not specified, confidential, free zones, bunkers. */
export function isUnspecified(area: string): boolean {
  return !area.includes(':')
}

/** True of a code that stands for goods that are not told: confidential, or not elsewhere specified. */
export function isUntold(code: string): boolean {
  return /^9{4,}/.test(code)
}

/**
 * What rounding alone leaves open of an amount, up and down: half of its last place that is not zero, from 10,000 on, as claims are read.
 * @param amount in base units
 */
export function rounding(amount: number): number {
  const size = Math.abs(amount)
  if (size < 10_000 || !Number.isInteger(size)) return 0
  let place = 1
  while (place < size && size % (place * 10) === 0) place *= 10
  return place / 2
}
