import * as v from 'valibot'
import { checked } from '../checked-yaml.ts'
import { readYaml } from '../read-yaml.ts'

const text = v.string()
const texts = v.array(text)
const paragraph = v.pipe(text, v.digits(), v.transform(Number), v.minValue(1))
const decimal = v.pipe(text, v.regex(/^-?\d+(\.\d+)?$/, 'should be a plain decimal number'))
const isoPrefix = v.pipe(text, v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'should be a date: 2023, 2023-07 or 2023-07-31'))

const period = v.strictObject({
  label: text,
  start: v.nullable(isoPrefix),
  end: v.nullable(isoPrefix),
  granularity: text,
  ambiguity: v.optional(text),
})

const entity = v.strictObject({
  id: text,
  kind: text,
  name: text,
  name_zh: v.optional(text),
  aliases: v.optional(texts),
  note: v.optional(text),
  role: v.optional(text),
  iso3: v.optional(text),
  iso3166_2: v.optional(text),
  m49: v.optional(text),
  unlocode: v.optional(text),
  hs_hint: v.optional(texts),
  scope: v.optional(text),
  port_type: v.optional(text),
  series: v.optional(text),
  upgrade_of: v.optional(text),
  also: v.optional(text),
})

const claim = v.strictObject({
  id: text,
  source: text,
  paragraph,
  type: v.picklist(['relation', 'statistic', 'statement', 'event', 'plan', 'forecast', 'opinion']),
  subject: text,
  predicate: text,
  object: v.optional(v.union([text, texts])),
  value: v.optional(decimal),
  unit: v.optional(text),
  comparator: v.optional(text),
  growth_yoy_pct: v.optional(decimal),
  is_target: v.optional(v.boolean()),
  period: v.optional(period),
  attributed_to: v.optional(text),
  partner: v.optional(text),
  commodity: v.optional(text),
  commodities: v.optional(texts),
  sectors: v.optional(texts),
  fields: v.optional(texts),
  field_quote: v.optional(text),
  participants: v.optional(texts),
  channel: v.optional(text),
  located_in: v.optional(text),
  speaker: v.optional(text),
  also_participates_in: v.optional(text),
  flow: v.optional(v.picklist(['exports', 'imports'])),
  transport_mode: v.optional(v.picklist(['road', 'rail'])),
  role: v.optional(text),
  position: v.optional(text),
  trend: v.optional(text),
  share: v.optional(text),
  rank: v.optional(v.pipe(text, v.digits(), v.transform(Number))),
  first_time: v.optional(v.boolean()),
  record: v.optional(v.boolean()),
  inferred_from_name: v.optional(v.boolean()),
  same_as: v.optional(text),
  conflicts_with: v.optional(text),
  note: v.optional(text),
})

const derivedValue = v.strictObject({
  id: text,
  from_claims: texts,
  subject: text,
  predicate: text,
  object: v.optional(text),
  value: decimal,
  unit: text,
  formula: text,
  period: v.optional(text),
  flag: v.optional(text),
})

const document = v.object({
  entities: v.array(entity),
  claims: v.array(claim),
  derived: v.array(derivedValue),
})

export type ClaimEntity = v.InferOutput<typeof entity>
export type StatedPeriod = v.InferOutput<typeof period>
export type StatedClaim = v.InferOutput<typeof claim>
export type DerivedValue = v.InferOutput<typeof derivedValue>

/** The content of the five articles. Every number is kept as its text in the file. */
export interface ClaimDocument {
  readonly file: string
  readonly entities: readonly ClaimEntity[]
  readonly claims: readonly StatedClaim[]
  readonly derived: readonly DerivedValue[]
  lineOf(...path: readonly (string | number)[]): number
}

/**
 * Reads claims.yaml. Unknown fields are refused rather than ignored.
 * @throws {MalformedData} if a part is invalid
 */
export function readClaimDocument(): ClaimDocument {
  const yaml = readYaml<unknown>('claims.yaml', { numbers: 'text' })
  return { file: yaml.file, ...checked(yaml, document), lineOf: yaml.lineOf }
}
