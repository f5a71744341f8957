import type { Value } from '../cypher/engine/graph.ts'
import { type AgreementEntry, entryId, isOrganization, partyId, readAgreements } from './agreement-file.ts'
import { addVersions } from './agreement-versions.ts'
import { curated, type FurtherNames, readCuratedNames } from './curated.ts'
import type { Draft } from './draft.ts'

const kinds: Readonly<Record<string, string>> = {
  organisation: 'INTERGOVERNMENTAL',
  'customs-union': 'CUSTOMS_UNION',
  initiative: 'INITIATIVE',
  forum: 'FORUM',
  programme: 'PROGRAMME',
  fta: 'FREE_TRADE',
  'non-preferential': 'COOPERATION',
}

/** Memberships that the note of their entry marks as less certain than the others. */
const lessSure: Readonly<Record<string, string>> = { 'agreement:RCEP': 'country:MMR' }

/** Adds agreements with their parties and the day each became one, the organizations that act in them, and the versions of agreements. */
export function addAgreements(draft: Draft): void {
  const entries = readAgreements()
  const names = readCuratedNames().agreements
  draft.read(entries.length)
  const organizations = new Set(entries.filter(isOrganization).map(entryId))
  for (const entry of entries) {
    addEntry(draft, entry, names[entry.id] ?? {})
    for (const { code, since } of partiesOf(entry)) addParty(draft, entry, partyId(code, organizations), since)
    addVersions(draft, entry, (code) => partyId(code, organizations))
  }
}

function addEntry(draft: Draft, entry: AgreementEntry, further: FurtherNames): void {
  const isOrganized = isOrganization(entry)
  const name = further.name ?? entry.name
  draft.entity({
    id: entryId(entry),
    kind: isOrganized ? 'ORGANIZATION' : 'AGREEMENT',
    name,
    nameZh: further.zh,
    aliases: [...(further.name ? [entry.name] : []), ...(further.aliases ?? [])],
    ...curated,
    properties: {
      ...(isOrganized ? organizationProperties(entry) : agreementProperties(entry)),
      note: noteOf(entry),
      confidence: entry.conf ?? 'high',
    },
  })
}

function organizationProperties(entry: AgreementEntry): Record<string, Value | undefined> {
  return { organizationKind: kinds[entry.type], foundedOn: entry.founded ?? entry.announced ?? entry.eif }
}

function agreementProperties(entry: AgreementEntry): Record<string, Value | undefined> {
  return { agreementKind: kinds[entry.type], signedOn: entry.signed, inForceSince: entry.eif }
}

/** A note with the details for which the graph has no property. */
function noteOf(entry: AgreementEntry): string | undefined {
  const parts = [
    entry.note,
    entry.completed && `completed ${entry.completed}`,
    isOrganization(entry) && entry.signed && `treaty signed ${entry.signed}`,
    entry.regions && `China takes part with ${entry.regions.join(' and ')}`,
  ].filter(Boolean)
  return parts.length > 0 ? parts.join('; ') : undefined
}

interface Party {
  readonly code: string
  readonly since?: string | undefined
}

/** Parties with their day; where none is given, that of the entry into force. */
function partiesOf(entry: AgreementEntry): Party[] {
  const dated = Object.entries(entry.members ?? {}).map(([code, since]) => ({ code, since }))
  const parties = (entry.parties ?? []).map((code) => ({ code, since: entry.eif ?? entry.signed }))
  return [...dated, ...parties]
}

function addParty(draft: Draft, entry: AgreementEntry, party: string, since: string | undefined): void {
  const to = entryId(entry)
  draft.relation({
    from: party,
    relation: 'PARTY_TO',
    to,
    ...curated,
    since,
    confidence: lessSure[to] === party ? 'medium' : (entry.conf ?? 'high'),
  })
}
