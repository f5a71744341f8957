import * as v from 'valibot'
import { checked } from './checked-yaml.ts'
import { readYaml } from './read-yaml.ts'

const text = v.string()
const texts = v.array(text)
const dates = v.record(text, text)

const version = v.strictObject({
  v: text,
  signed: v.optional(text),
  eif: v.optional(text),
  negotiation_start: v.optional(text),
  concluded: v.optional(text),
})

const entry = v.strictObject({
  id: text,
  type: v.picklist(['organisation', 'customs-union', 'initiative', 'forum', 'programme', 'fta', 'non-preferential']),
  name: text,
  founded: v.optional(text),
  announced: v.optional(text),
  signed: v.optional(text),
  /** Entry into force. */
  eif: v.optional(text),
  completed: v.optional(text),
  /** Parties with the date each became one. Members of organizations are in memberships.csv. */
  members: v.optional(dates),
  parties: v.optional(texts),
  regions: v.optional(texts),
  versions: v.optional(v.array(version)),
  summits: v.optional(texts),
  note: v.optional(text),
  conf: v.optional(v.picklist(['high', 'medium', 'low'])),
})

/** An agreement or organization as agreements.yaml has it. */
export type AgreementEntry = v.InferOutput<typeof entry>

/**
 * The entries of agreements.yaml.
 * @throws {MalformedData} if one has an unknown field
 */
export function readAgreements(): readonly AgreementEntry[] {
  return checked(readYaml<unknown>('agreements.yaml'), v.array(entry))
}

const organizationTypes = new Set(['organisation', 'customs-union', 'initiative', 'forum', 'programme'])

/** Whether an entry is an organization, so that its parties are members. */
export function isOrganization(entry: AgreementEntry): boolean {
  return organizationTypes.has(entry.type)
}

const renamed: Readonly<Record<string, string>> = { acfta: 'CAFTA' }

/** The id of an entry in the graph: `chn-nzl` is `agreement:CHN_NZL`, `sco` is `organization:SCO`. */
export function entryId(entry: AgreementEntry): string {
  const code = renamed[entry.id] ?? entry.id.toUpperCase().replaceAll('-', '_')
  return `${isOrganization(entry) ? 'organization' : 'agreement'}:${code}`
}

/** The id of a member or party: a country's ISO 3166 alpha-3 code, or an organization's id in this file or in the groups. */
export function partyId(code: string, organizations: ReadonlySet<string>): string {
  const organization = `organization:${code.toUpperCase()}`
  return organizations.has(organization) || code === 'EU' ? organization : `country:${code}`
}
