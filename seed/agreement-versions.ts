import { type AgreementEntry, entryId } from './agreement-file.ts'
import { curated } from './curated.ts'
import type { Draft } from './draft.ts'

/** The names of the later versions of agreements, by id. */
const versionNames: Readonly<Record<string, { readonly name: string; readonly zh: string }>> = {
  'agreement:CAFTA2': { name: 'China-ASEAN Free Trade Area 2.0', zh: '中国—东盟自贸区升级版' },
  'agreement:CAFTA3': { name: 'China-ASEAN Free Trade Area 3.0', zh: '中国—东盟自贸区3.0版' },
}

/**
 * Adds the later versions of an agreement. Each is an agreement of its own that upgrades the first. If a version is signed but
 * not in force, its parties are dated from the signing.
 * @param partyId the id of a party as the file writes it
 */
export function addVersions(draft: Draft, entry: AgreementEntry, partyId: (code: string) => string): void {
  for (const version of entry.versions ?? []) {
    const id = `${entryId(entry)}${Number.parseInt(version.v, 10)}`
    const names = versionNames[id]
    draft.entity({
      id,
      kind: 'AGREEMENT',
      name: names?.name ?? `${entry.name} ${version.v}`,
      nameZh: names?.zh,
      aliases: names ? [`${entry.name} ${version.v}`] : [],
      ...curated,
      properties: {
        agreementKind: 'FREE_TRADE',
        signedOn: version.signed,
        inForceSince: version.eif,
        negotiatedSince: version.negotiation_start,
        concludedOn: version.concluded,
        confidence: entry.conf ?? 'high',
      },
    })
    draft.relation({ from: id, relation: 'UPGRADES', to: entryId(entry), ...curated })
    for (const code of entry.parties ?? [])
      draft.relation({
        from: partyId(code),
        relation: 'PARTY_TO',
        to: id,
        ...curated,
        since: version.eif ?? version.signed,
        confidence: entry.conf ?? 'high',
      })
  }
}
