import { type AgreementEntry, entryId, type VersionEntry } from './agreement-file.ts'
import { addParties } from './agreement-parties.ts'
import { curated } from './curated.ts'
import type { Draft } from './draft.ts'

/**
 * Adds the later versions of an agreement. Each is an agreement of its own that upgrades the first, with the same parties and sides. One
 * in force binds them since its entry into force, or a later day of their own.
 */
export function addVersions(draft: Draft, entry: AgreementEntry, kind: string | undefined): void {
  for (const version of entry.versions ?? []) {
    const id = `${entryId(entry)}${Number.parseInt(version.v, 10)}`
    const name = `${entry.name} ${version.v}`
    draft.entity({
      id,
      kind: 'AGREEMENT',
      name: version.name ?? name,
      nameZh: version.zh,
      aliases: version.name ? [name] : [],
      ...curated,
      properties: {
        agreementKind: kind,
        negotiatedSince: version.negotiation_start,
        concludedOn: version.concluded,
        signedOn: version.signed,
        inForceSince: version.eif,
        standing: version.eif ? 'IN_FORCE' : 'SIGNED',
        note: version.note,
        confidence: entry.conf ?? 'high',
      },
    })
    draft.relation({ from: id, relation: 'UPGRADES', to: entryId(entry), ...curated })
    addParties(draft, {
      ...entry,
      ...version,
      name: version.name ?? name,
      graph_id: id,
      status: version.eif ? 'IN_FORCE' : 'SIGNED',
      parties: version.parties ?? partiesSince(entry, version),
      candidates: undefined,
      signatories: undefined,
    })
  }
}

/** The parties of the agreement, each bound since the entry into force of the version, or since it became a party if that was later. */
function partiesSince({ parties = {} }: AgreementEntry, { eif = '' }: VersionEntry): Record<string, string> {
  return Object.fromEntries(Object.entries(parties).map(([code, since]) => [code, since > eif ? since : eif]))
}
