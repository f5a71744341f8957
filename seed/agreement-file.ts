import * as v from 'valibot'
import { checked } from './checked-yaml.ts'
import { readYaml } from './read-yaml.ts'

const text = v.string()
const texts = v.array(text)
const dates = v.record(text, text)

const version = v.strictObject({
  v: text,
  name: v.optional(text),
  zh: text,
  signed: v.optional(text),
  eif: v.optional(text),
  negotiation_start: v.optional(text),
  concluded: v.optional(text),
  completed: v.optional(text),
  /** With the day since when it binds each, where they are not those of the agreement or not from its entry into force. */
  parties: v.optional(dates),
  note: v.optional(text),
})

const entry = v.strictObject({
  id: text,
  /** Its id in the graph, where it doesn't follow from `id`. */
  graph_id: v.optional(text),
  type: text,
  name: text,
  zh: v.optional(text),
  /** The title of the treaty, where the name is not its title. */
  instrument: v.optional(text),
  aliases: v.optional(texts),
  founded: v.optional(text),
  announced: v.optional(text),
  negotiation_start: v.optional(text),
  concluded: v.optional(text),
  signed: v.optional(text),
  /** Since when it is or was applied provisionally. */
  provisional: v.optional(text),
  /** Entry into force. */
  eif: v.optional(text),
  completed: v.optional(text),
  terminated: v.optional(text),
  status: v.optional(v.picklist(['NEGOTIATING', 'CONCLUDED', 'SIGNED', 'PROVISIONAL', 'IN_FORCE', 'SUPERSEDED'])),
  /** Each with the day since when it binds it, empty where that is not known. Members of organizations are in memberships.csv. */
  parties: v.optional(dates),
  left: v.optional(dates),
  suspended: v.optional(dates),
  suspended_between: v.optional(v.array(v.strictObject({ parties: texts, since: text }))),
  candidates: v.optional(dates),
  signatories: v.optional(texts),
  /** Who stands against whom. */
  sides: v.optional(v.array(texts)),
  structure: v.optional(v.literal('HUB_AND_SPOKE')),
  hub: v.optional(text),
  membership_binds: v.optional(v.picklist(['sole', 'customs-union', 'listed'])),
  /** The organization whose treaty it is. */
  of: v.optional(text),
  supersedes: v.optional(texts),
  regions: v.optional(texts),
  versions: v.optional(v.array(version)),
  summits: v.optional(texts),
  note: v.optional(text),
  conf: v.optional(v.picklist(['high', 'medium', 'low'])),
})

/** An agreement or organization as agreements.yaml has it. */
export type AgreementEntry = v.InferOutput<typeof entry>

/** A later text of an agreement. */
export type VersionEntry = v.InferOutput<typeof version>

/**
 * The entries of agreements.yaml.
 * @throws {MalformedData} if one has an unknown field
 */
export function readAgreements(): readonly AgreementEntry[] {
  return checked(readYaml<unknown>('agreements.yaml'), v.array(entry))
}

const organizationTypes = new Set(['organisation', 'customs-union', 'initiative', 'forum', 'programme'])

/** Whether an entry is an organization, so that its parties are members. */
export function isOrganization({ type }: AgreementEntry): boolean {
  return organizationTypes.has(type)
}

/** The id of an entry in the graph: `chn-nzl` is `agreement:CHN_NZL`, `sco` is `organization:SCO`. */
export function entryId(entry: AgreementEntry): string {
  return entry.graph_id ?? `${isOrganization(entry) ? 'organization' : 'agreement'}:${upper(entry.id)}`
}

/** The id of an agreement that another entry names by its id in the file. */
export function agreementId(id: string): string {
  return `agreement:${upper(id)}`
}

/** The id of a party: a country's ISO 3166 alpha-3 code in upper case, or an organization in lower case. */
export function partyId(code: string): string {
  return code === code.toUpperCase() ? `country:${code}` : `organization:${upper(code)}`
}

function upper(id: string): string {
  return id.toUpperCase().replaceAll('-', '_')
}
