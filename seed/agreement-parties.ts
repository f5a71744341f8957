import type { Spell } from '../cypher/knowledge/relations/spell.ts'
import { type AgreementEntry, entryId, partyId } from './agreement-file.ts'
import { curated } from './curated.ts'
import type { Draft, RelationDraft } from './draft.ts'
import { sidesOf } from './sides.ts'

/** Memberships that the note of their entry marks as less certain than the others. */
const lessSure: Readonly<Record<string, string>> = { 'agreement:RCEP': 'country:MMR' }

/** What those who are to be parties are to an agreement that binds nobody. */
const unbound: Readonly<Record<string, Spell['status']>> = {
  NEGOTIATING: 'NEGOTIATING',
  CONCLUDED: 'NEGOTIATING',
  SIGNED: 'SIGNATORY',
}

/**
 * Adds the parties of an agreement, with the time for which it binds each, and the side on which each stands. Who has only signed it,
 * negotiates it or has asked to join is no party: it has the edge ASSOCIATED_WITH.
 */
export function addParties(draft: Draft, entry: AgreementEntry): void {
  const status = unbound[entry.status ?? '']
  for (const [code, since] of Object.entries(entry.parties ?? {}))
    if (status && !isDocument(entry))
      associate(draft, entry, code, status, status === 'SIGNATORY' ? entry.signed : entry.negotiation_start)
    else draft.relation(party(draft, entry, code, since || undefined))
  for (const [code, since] of Object.entries(entry.candidates ?? {}))
    associate(draft, entry, code, 'CANDIDATE', since || undefined)
  for (const code of entry.signatories ?? []) associate(draft, entry, code, 'SIGNATORY', undefined)
}

/** Documents on cooperation and plans are no treaties: whoever has signed one takes part in it. */
function isDocument({ type }: AgreementEntry): boolean {
  return type === 'cooperation'
}

function party(draft: Draft, entry: AgreementEntry, code: string, since: string | undefined): RelationDraft {
  const to = entryId(entry)
  const from = partyId(code)
  const until = entry.left?.[code] ?? entry.terminated
  const suspended = entry.suspended?.[code]
  return {
    ...edge(draft, entry, code),
    relation: 'PARTY_TO',
    since,
    until,
    spells: suspended
      ? [
          { status: 'MEMBER', since, until: suspended },
          { status: 'SUSPENDED', since: suspended, until },
        ]
      : undefined,
    confidence: lessSure[to] === from ? 'medium' : (entry.conf ?? 'high'),
  }
}

function associate(
  draft: Draft,
  entry: AgreementEntry,
  code: string,
  status: Spell['status'],
  since: string | undefined,
): void {
  draft.relation({
    ...edge(draft, entry, code),
    relation: 'ASSOCIATED_WITH',
    since,
    spells: [{ status, since }],
    confidence: entry.conf ?? 'high',
  })
}

function edge(draft: Draft, entry: AgreementEntry, code: string): Omit<RelationDraft, 'relation'> {
  const from = partyId(code)
  return {
    from,
    to: entryId(entry),
    ...curated,
    sides: sidesOf(draft, entry, from),
    bindsMembers: from.startsWith('organization:') && entry.membership_binds === 'customs-union' ? true : undefined,
  }
}
