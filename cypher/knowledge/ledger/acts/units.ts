import type { MeasureName, NumberKind } from '../../claims/observation.ts'
import { Refused } from '../refusal.ts'

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

interface Fitting {
  readonly fits: (unit: string) => boolean
  /** What to write, for the error. */
  readonly words: string
}

const oneOf = (...units: readonly string[]): Fitting => ({
  fits: (unit) => units.includes(unit),
  words: units.map((unit) => `\`${unit}\``).join(', '),
})
const money: Fitting = { fits: (unit) => currencies.has(unit), words: 'an ISO 4217 currency code such as `USD`' }
const rates: Fitting = {
  fits: (unit) => /^[A-Z]{3}\/[A-Z]{3}$/.test(unit) && unit.split('/').every((code) => currencies.has(code)),
  words: 'two currency codes such as `CNY/USD`',
}
const relative = oneOf('percent', 'percent/year', 'percentage points', 'percentage points/year', 'times')
const quantity: Fitting = {
  fits: (unit) => !currencies.has(unit) && !relative.fits(unit) && /^[a-z][a-z0-9 /³²-]{0,40}$/.test(unit),
  words: 'a unit of quantity in lower case such as `tonnes`',
}

/** The units of levels, targets and ranks. A growth or a share is relative, whatever grows or is shared. */
const levels: Readonly<Record<MeasureName, Fitting>> = {
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
  YEARS_AS_LARGEST_PARTNER: oneOf('consecutive years', 'years'),
  PREVIOUS_DECLINE_YEAR: oneOf('year'),
  PARTNER_COUNT: oneOf('countries and regions', 'countries'),
  PERSON_CROSSINGS: oneOf('persons', 'persons/day'),
  NEIGHBOUR_COUNT: oneOf('countries'),
  ENTERPRISE_COUNT: oneOf('enterprises'),
  YEARS_OF_DIPLOMATIC_TIES: oneOf('years'),
  YEARS_HELD: oneOf('years', 'consecutive years'),
  CONSUMER_PRICES: relative,
  MONTHS_OF_FALLING_PRICES: oneOf('consecutive months'),
  EXCHANGE_RATE: rates,
}

/** Every measure. */
export const measureNames = Object.keys(levels) as readonly MeasureName[]

/**
 * Checks that a unit fits what is measured.
 * @throws {Refused} naming the units that do
 */
export function checkUnit(measure: MeasureName, kind: NumberKind, unit: string): void {
  const fitting = kind === 'GROWTH' || kind === 'SHARE' ? relative : levels[measure]
  if (!fitting.fits(unit))
    throw new Refused(
      'unit',
      'MISFIT',
      `${JSON.stringify(unit)} is no unit of ${measure} as a ${kind}: write ${fitting.words}`,
    )
}
