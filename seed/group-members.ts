import type { Spell } from '../cypher/knowledge/relations/spell.ts'
import type { CountryNames } from './country-names.ts'
import type { Draft, RelationDraft } from './draft.ts'
import type { GroupCorrection } from './group-corrections.ts'
import type { Group } from './groups.ts'
import type { TableRow } from './read-table.ts'

/** A group with the members that a package lists. */
export interface GroupList {
  readonly group: Group
  /** The id of the organization or agreement. */
  readonly to: string
  readonly relation: string
  readonly listed: readonly TableRow<'group' | 'country' | 'written' | 'source'>[]
}

/** The id of a listed member by its code, or by its name where the package has no code; undefined where it is no country of today. */
export function listedMember(
  countries: CountryNames,
  { country, written }: { readonly country: string; readonly written: string },
): string | undefined {
  if (written === 'European Union') return 'organization:EU'
  return country ? countries.byIso3(country) : countries.byName(written)
}

/** Adds the members of a group without dates: those listed, with the corrections. A listed member that a correction removes is reported. */
export function addListedMembers(
  draft: Draft,
  countries: CountryNames,
  { to, relation, listed }: GroupList,
  corrections: readonly GroupCorrection[],
): void {
  draft.read(corrections.length)
  const corrected = new Map(corrections.map((row) => [countries.byIso3(row.country), row]))
  for (const row of listed) {
    const from = listedMember(countries, row)
    if (!from) {
      draft.leftOut(row.file, row.line, `${row.country || row.written}, a member of ${to}, is no country`)
      continue
    }
    const correction = corrected.get(from)
    corrected.delete(from)
    if (correction?.action === 'REMOVE' && !correction.until)
      draft.leftOut(row.file, row.line, `${from} is no member of ${to}: ${correction.why}`)
    else {
      const plain = {
        from,
        relation,
        to,
        basis: 'REFERENCE',
        citations: [{ source: row.source }],
        confidence: 'medium',
      } as const
      draft.relation(correction ? withCorrection(plain, correction) : plain)
    }
  }
  for (const [from, row] of corrected) {
    if (!from || row.action === 'REMOVE') draft.leftOut(row.file, row.line, `${row.country} was not listed in ${to}`)
    else draft.relation(withCorrection({ from, relation, to, basis: 'CURATED', citations: [] }, row))
  }
}

/** A membership with what a correction says of it: when it began or ended, of what kind it is, how certain it is, and why. */
function withCorrection(
  edge: RelationDraft,
  { since, until, status, source, conf, why }: GroupCorrection,
): RelationDraft {
  const spell = { status: status as Spell['status'], since: since || undefined, until: until || undefined }
  const isMember = status === 'MEMBER' || status === 'SUSPENDED'
  return {
    ...edge,
    relation: isMember ? edge.relation : 'ASSOCIATED_WITH',
    citations: [...edge.citations, { source }],
    since: spell.since,
    until: spell.until,
    spells: status === 'MEMBER' ? undefined : [spell],
    confidence: conf as NonNullable<RelationDraft['confidence']>,
    note: why,
  }
}
