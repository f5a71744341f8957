import type { ObservationInput } from '../mutations.ts'

type Measure = ObservationInput['measure']
type NumberKind = NonNullable<ObservationInput['kind']>

const money = ['USD', 'CNY', 'EUR', 'KZT', 'RUB']
const relative = ['percent', 'percent/year', 'percentage points', 'times']
const quantity = ['tonnes', 'kilograms', 'pieces', 'containers']

/** Units that fit what is measured, for the form to offer. The server knows all that do, and names them if another is written. */
const units: Readonly<Record<Measure, readonly string[]>> = {
  TRADE_VALUE: money,
  EXPORT_VALUE: money,
  IMPORT_VALUE: money,
  FDI_FLOW: money,
  FDI_STOCK: money,
  CONTRACTING_TURNOVER: money,
  IMPORT_QUANTITY: quantity,
  EXPORT_VOLUME: quantity,
  PARTNER_SHARE: relative,
  COMMODITY_SHARE: relative,
  TRADE_GROWTH_PREMIUM: relative,
  YEARS_AS_LARGEST_PARTNER: ['consecutive years', 'years'],
  PREVIOUS_DECLINE_YEAR: ['year'],
  PARTNER_COUNT: ['countries and regions', 'countries'],
  PERSON_CROSSINGS: ['persons', 'persons/day'],
  NEIGHBOUR_COUNT: ['countries'],
  ENTERPRISE_COUNT: ['enterprises'],
  YEARS_OF_DIPLOMATIC_TIES: ['years'],
  YEARS_HELD: ['years', 'consecutive years'],
  CONSUMER_PRICES: relative,
  MONTHS_OF_FALLING_PRICES: ['consecutive months'],
  EXCHANGE_RATE: ['CNY/USD', 'KZT/USD', 'RUB/USD'],
}

/** The units to offer for a measure, the usual ones first. */
export function unitsOf(measure: Measure, kind: NumberKind): readonly string[] {
  return kind === 'GROWTH' || kind === 'SHARE' ? relative : units[measure]
}

/** Every measure. */
export const measures = Object.keys(units) as readonly Measure[]
