import type { Measure } from './measures.ts'

type ObservationKind = 'LEVEL' | 'GROWTH' | 'SHARE' | 'RANK' | 'TARGET'
type Flow = 'EXPORTS' | 'IMPORTS' | 'TRADE'

/** The measure of a number with this predicate. */
export interface Measured {
  readonly measure: Measure
  readonly kind: ObservationKind
  readonly flow?: Flow
  /** True if the sentence names the partner first: "Thailand's share of the imports of China" is reported by China. */
  readonly partnerFirst?: true
}

/** The predicates of claims.yaml that have a number. Reporter and partner are in the order of the sentence, unless `partnerFirst` is set. */
export const measured: Readonly<Record<string, Measured>> = {
  TRADE_TOTAL: { measure: 'TRADE_VALUE', kind: 'LEVEL', flow: 'TRADE' },
  TRADE_TOTAL_GROWTH: { measure: 'TRADE_VALUE', kind: 'GROWTH', flow: 'TRADE' },
  TRADE_AVG_ANNUAL_GROWTH: { measure: 'TRADE_VALUE', kind: 'GROWTH', flow: 'TRADE' },
  TRADE_TARGET: { measure: 'TRADE_VALUE', kind: 'TARGET', flow: 'TRADE' },
  TRADE_GROWTH_PREMIUM_OVER_TOTAL: { measure: 'TRADE_GROWTH_PREMIUM', kind: 'LEVEL', flow: 'TRADE' },
  EXPORTS_TO: { measure: 'EXPORT_VALUE', kind: 'LEVEL', flow: 'EXPORTS' },
  EXPORTS_GROWTH: { measure: 'EXPORT_VALUE', kind: 'GROWTH', flow: 'EXPORTS' },
  EXPORT_GROWTH_MULTIPLE: { measure: 'EXPORT_VOLUME', kind: 'GROWTH', flow: 'EXPORTS' },
  IMPORTS_FROM: { measure: 'IMPORT_VALUE', kind: 'LEVEL', flow: 'IMPORTS' },
  IMPORTS_GROWTH: { measure: 'IMPORT_VALUE', kind: 'GROWTH', flow: 'IMPORTS' },
  IMPORTS_QUANTITY: { measure: 'IMPORT_QUANTITY', kind: 'LEVEL', flow: 'IMPORTS' },
  SHARE_OF_TRADE_OF: { measure: 'PARTNER_SHARE', kind: 'SHARE', flow: 'TRADE', partnerFirst: true },
  SHARE_OF_IMPORTS_OF: { measure: 'PARTNER_SHARE', kind: 'SHARE', flow: 'IMPORTS', partnerFirst: true },
  SHARE_OF_BILATERAL_TRADE: { measure: 'COMMODITY_SHARE', kind: 'SHARE', flow: 'TRADE' },
  LARGEST_TRADING_PARTNER_OF: { measure: 'YEARS_AS_LARGEST_PARTNER', kind: 'RANK', flow: 'TRADE', partnerFirst: true },
  FIRST_DECLINE_SINCE: { measure: 'PREVIOUS_DECLINE_YEAR', kind: 'LEVEL', flow: 'TRADE' },
  PARTNER_COUNT: { measure: 'PARTNER_COUNT', kind: 'LEVEL', flow: 'TRADE' },
  DIRECT_INVESTMENT_IN: { measure: 'FDI_FLOW', kind: 'LEVEL' },
  ODI_STOCK_IN: { measure: 'FDI_STOCK', kind: 'LEVEL' },
  CONTRACTING_TURNOVER_IN: { measure: 'CONTRACTING_TURNOVER', kind: 'LEVEL' },
  DAILY_PERSONNEL_CROSSINGS: { measure: 'PERSON_CROSSINGS', kind: 'LEVEL' },
  CROSS_BORDER_PERSONNEL: { measure: 'PERSON_CROSSINGS', kind: 'LEVEL' },
  BORDERS_COUNTRY_COUNT: { measure: 'NEIGHBOUR_COUNT', kind: 'LEVEL' },
  ENTERPRISE_COUNT: { measure: 'ENTERPRISE_COUNT', kind: 'LEVEL' },
  DIPLOMATIC_TIES_WITH: { measure: 'YEARS_OF_DIPLOMATIC_TIES', kind: 'LEVEL' },
  AGE: { measure: 'YEARS_HELD', kind: 'LEVEL' },
  CPI_GROWTH: { measure: 'CONSUMER_PRICES', kind: 'GROWTH' },
  CPI_CONTRACTION_STREAK: { measure: 'MONTHS_OF_FALLING_PRICES', kind: 'LEVEL' },
  IMPLIED_RATE: { measure: 'EXCHANGE_RATE', kind: 'LEVEL' },
}

/** The measure whose trend a claim without a number describes: "declining since September" is about a number of months. */
export const spokenOf: Readonly<Record<string, Measure>> = {
  CPI_DECLINING_SINCE: 'MONTHS_OF_FALLING_PRICES',
}
