import type { Value } from '../cypher/engine/graph.ts'
import { type AgreementEntry, agreementId, entryId, isOrganization, partyId, readAgreements } from './agreement-file.ts'
import { addParties } from './agreement-parties.ts'
import { addVersions } from './agreement-versions.ts'
import { curated, type FurtherNames, readCuratedNames } from './curated.ts'
import type { Draft } from './draft.ts'

/** What the graph calls the types of the file. */
const kinds: Readonly<Record<string, string>> = {
  organisation: 'INTERGOVERNMENTAL',
  'customs-union': 'CUSTOMS_UNION',
  initiative: 'INITIATIVE',
  forum: 'FORUM',
  programme: 'PROGRAMME',
  fta: 'FREE_TRADE',
  'customs-union-treaty': 'CUSTOMS_UNION',
  'single-market': 'SINGLE_MARKET',
  preferential: 'PREFERENTIAL_TRADE',
  'trade-deal': 'TRADE_DEAL',
  services: 'SERVICES',
  digital: 'DIGITAL_TRADE',
  facilitation: 'TRADE_FACILITATION',
  investment: 'INVESTMENT_PROTECTION',
  transit: 'TRANSIT',
  transport: 'TRANSPORT',
  'non-preferential': 'COOPERATION',
  cooperation: 'COOPERATION',
  'economic-framework': 'COOPERATION',
  political: 'POLITICAL',
  security: 'SECURITY',
}

/** Documents that an article speaks of as one have the kind that it gives them. */
const kindsOfDocuments: Readonly<Record<string, string>> = {
  'agreement:CHN-CA_BRI_DOCS': 'COOPERATION_DOCUMENTS',
  'agreement:CHN-CA_PLANS': 'COOPERATION_PLANS',
}

/**
 * Adds the agreements with their parties, signatories and candidates, the day each became one, and who stands against whom; the versions of
 * agreements; and the organizations that act in them.
 */
export function addAgreements(draft: Draft): void {
  const entries = readAgreements()
  const names = readCuratedNames().agreements
  draft.read(entries.length)
  for (const entry of entries) {
    addEntry(draft, entry, names[entry.id] ?? {})
    if (isOrganization(entry)) continue
    addParties(draft, entry)
    addVersions(draft, entry, kinds[entry.type])
    const between = { from: entryId(entry), ...curated }
    for (const id of entry.supersedes ?? []) draft.relation({ ...between, relation: 'UPGRADES', to: agreementId(id) })
    if (entry.of) draft.relation({ ...between, relation: 'TREATY_OF', to: `organization:${entry.of}` })
  }
}

function addEntry(draft: Draft, entry: AgreementEntry, further: FurtherNames): void {
  const isOrganized = isOrganization(entry)
  const name = further.name ?? entry.name
  draft.entity({
    id: entryId(entry),
    kind: isOrganized ? 'ORGANIZATION' : 'AGREEMENT',
    name,
    nameZh: further.zh ?? entry.zh,
    aliases: [...new Set([...(entry.aliases ?? []), ...(further.aliases ?? []), entry.name])].filter(
      (alias) => alias !== name,
    ),
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
  return {
    agreementKind: kindsOfDocuments[entryId(entry)] ?? kinds[entry.type],
    instrument: entry.instrument,
    negotiatedSince: entry.negotiation_start,
    concludedOn: entry.concluded,
    signedOn: entry.signed,
    provisionalSince: entry.provisional,
    inForceSince: entry.eif ?? bindingSince(entry),
    endedOn: entry.terminated,
    standing: entry.status,
    hub: entry.hub && partyId(entry.hub),
    suspensions: entry.suspended_between?.map(({ parties, since }) => [...parties.map(partyId), since].join('|')),
  }
}

/** Of an agreement in force, of whose entry into force no day is known: since when it binds two of its parties, if that is known. */
function bindingSince({ status, provisional, parties = {} }: AgreementEntry): string | undefined {
  if (status !== 'IN_FORCE' || provisional) return undefined
  return Object.values(parties)
    .filter((since) => since !== '')
    .sort()[1]
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
