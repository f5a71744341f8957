import * as v from 'valibot'
import { checked } from './checked-yaml.ts'
import { readYaml } from './read-yaml.ts'

const line = v.strictObject({
  id: v.string(),
  name: v.string(),
  zh: v.string(),
  aliases: v.optional(v.array(v.string())),
  kind: v.picklist(['line', 'ferry', 'service', 'corridor', 'chokepoint']),
  countries: v.array(v.string()),
  status: v.picklist(['OPEN', 'PARTLY_OPEN', 'BUILDING', 'PLANNED', 'SUSPENDED', 'CLOSED']),
  opened: v.optional(v.string()),
  length_km: v.optional(v.number()),
  sections_km: v.optional(v.number()),
  gauges_mm: v.optional(v.array(v.number())),
  days: v.optional(v.string()),
  organizer: v.optional(v.string()),
  network_km: v.optional(v.number()),
  gauge_breaks: v.optional(v.array(v.string())),
  at: v.optional(v.tuple([v.number(), v.number()])),
  joins: v.optional(v.array(v.string())),
  narrowest_km: v.optional(v.number()),
  conf: v.picklist(['high', 'medium', 'low']),
  note: v.optional(v.string()),
  /** The courses: the main one first, then its branches. Each is a list of stops in order. */
  runs: v.optional(v.array(v.array(v.string())), []),
})

/** An entry of `lines.yaml`: a railway line, a train ferry, a train service, a corridor or a sea passage. */
export type RailLine = v.InferOutput<typeof line>

/** @throws {MalformedData} if the file is not as described */
export function readLines(): readonly RailLine[] {
  return checked(readYaml<unknown>('lines.yaml'), v.array(line))
}
