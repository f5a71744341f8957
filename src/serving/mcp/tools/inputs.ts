import * as v from 'valibot'
import type { Said } from '../../../web/shared/graphql/fragments.ts'

type Observation = Extract<Said, { measure: unknown }>
type MeasureName = Observation['measure']

const date = v.pipe(v.string(), v.regex(/^\d{4}(-\d\d){0,2}$/, 'give a year, a month or a day, such as 2024-06-30'))

/** The inputs that several tools have. */
export const cursor = v.optional(
  v.pipe(v.string(), v.maxLength(1_000), v.description('`next` of the answer before, with the same inputs')),
)
export const day = v.optional(v.pipe(date, v.description('As of this day; today if left out')))
export const from = v.optional(v.pipe(date, v.description('Periods that reach this day or later')))
export const to = v.optional(v.pipe(date, v.description('Periods that begin on this day or earlier')))

const measures = {
  COMMODITY_SHARE: null,
  CONSUMER_PRICES: null,
  CONTRACTING_TURNOVER: null,
  ENTERPRISE_COUNT: null,
  EXCHANGE_RATE: null,
  EXPORT_VALUE: null,
  EXPORT_VOLUME: null,
  FDI_FLOW: null,
  FDI_STOCK: null,
  IMPORT_QUANTITY: null,
  IMPORT_VALUE: null,
  MONTHS_OF_FALLING_PRICES: null,
  NEIGHBOUR_COUNT: null,
  PARTNER_COUNT: null,
  PARTNER_SHARE: null,
  PERSON_CROSSINGS: null,
  PREVIOUS_DECLINE_YEAR: null,
  TRADE_GROWTH_PREMIUM: null,
  TRADE_VALUE: null,
  YEARS_AS_LARGEST_PARTNER: null,
  YEARS_HELD: null,
  YEARS_OF_DIPLOMATIC_TIES: null,
} satisfies Readonly<Record<MeasureName, null>>

/** What a number measures, by its name in the schema. */
export const Measure = v.picklist(Object.keys(measures) as MeasureName[])
export const Flow = v.picklist(['EXPORTS', 'IMPORTS', 'TRADE'])
export const Kind = v.picklist(['LEVEL', 'GROWTH', 'SHARE', 'TARGET', 'RANK'])

const kinds = [
  ...(['AGREEMENT', 'COMMODITY', 'CORRIDOR', 'COUNTRY', 'EVENT', 'ORGANIZATION', 'PASSAGE', 'PERSON'] as const),
  ...(['PLACE', 'PORT', 'RAILWAY', 'REGION', 'SECTOR'] as const),
] as const
export const EntityKinds = v.optional(v.pipe(v.array(v.picklist(kinds)), v.description('Only of these kinds')))
