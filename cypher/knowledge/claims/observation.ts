import type { ClaimRow } from './claim.ts'

/** What can be measured. */
export type MeasureName =
  | 'TRADE_VALUE'
  | 'EXPORT_VALUE'
  | 'IMPORT_VALUE'
  | 'IMPORT_QUANTITY'
  | 'PARTNER_SHARE'
  | 'FDI_FLOW'
  | 'FDI_STOCK'
  | 'EXPORT_VOLUME'
  | 'COMMODITY_SHARE'
  | 'TRADE_GROWTH_PREMIUM'
  | 'YEARS_AS_LARGEST_PARTNER'
  | 'PREVIOUS_DECLINE_YEAR'
  | 'PARTNER_COUNT'
  | 'CONTRACTING_TURNOVER'
  | 'PERSON_CROSSINGS'
  | 'NEIGHBOUR_COUNT'
  | 'ENTERPRISE_COUNT'
  | 'YEARS_OF_DIPLOMATIC_TIES'
  | 'YEARS_HELD'
  | 'CONSUMER_PRICES'
  | 'MONTHS_OF_FALLING_PRICES'
  | 'EXCHANGE_RATE'

/** The kind of number that an observation states. */
export type NumberKind = 'LEVEL' | 'GROWTH' | 'SHARE' | 'RANK' | 'TARGET'

/** How a stated number relates to the true one. */
export type ComparatorName = 'EQUAL' | 'MORE_THAN' | 'AT_LEAST' | 'LESS_THAN' | 'NEARLY' | 'ABOUT'

/** Which way goods go, seen from the reporter. */
export type FlowName = 'EXPORTS' | 'IMPORTS' | 'TRADE'

/** Where goods are valued: with the costs of carrying and insuring them to the border of the importer, or without. */
export type ValuationName = 'CIF' | 'FOB'

/** A claim with a number, kept exactly as stated. */
export interface ObservationRow extends ClaimRow {
  readonly claimKind: 'OBSERVATION'
  readonly measure: MeasureName
  readonly kind: NumberKind
  readonly value: string
  readonly unit: string
  readonly comparator: ComparatorName
  readonly reporterId: string
  readonly partnerId?: string | null
  readonly commodityId?: string | null
  readonly flow?: FlowName | null
  readonly transportMode?: 'ROAD' | 'RAIL' | 'WATER' | null
  readonly valuation?: ValuationName | null
  /** True where the source says that it is estimated; absent where it says nothing of it. */
  readonly estimate?: boolean | null
  readonly formula?: string | null
  readonly channelId?: string | null
  readonly objectText?: string | null
  readonly sameAs?: string | null
}
