import type { CountryNames } from './country-names.ts'
import type { Draft } from './draft.ts'
import { type GroupList, listedMember } from './group-members.ts'

/**
 * Compares the list of a package with the memberships that have dates. A member of both gets the package's citation too; whoever is in
 * one list alone is reported, so that two lists of one organization never differ silently.
 */
export function compareWithDated(
  draft: Draft,
  countries: CountryNames,
  { group, to, relation, listed }: GroupList,
): void {
  const inBoth = new Set<string>()
  for (const row of listed) {
    const from = listedMember(countries, row)
    const dated = draft.relations.get(`${from}\t${relation}\t${to}`)
    if (!dated) draft.leftOut(row.file, row.line, `${from ?? row.written} is not among the dated members of ${to}`)
    else if (dated.until) draft.leftOut(row.file, row.line, `${from} was a member of ${to} until ${dated.until}`)
    else {
      inBoth.add(dated.from)
      draft.relation({ from: dated.from, relation, to, basis: 'REFERENCE', citations: [{ source: row.source }] })
    }
  }
  // The World Trade Organization's package is what its dates come from, so it has no second list.
  if (listed.length === 0) return
  for (const { from, relation: type, to: whole, until, basis } of draft.relations.values())
    if (
      whole === to &&
      type === relation &&
      !until &&
      basis !== 'DERIVED' &&
      from.startsWith('country:') &&
      !inBoth.has(from)
    )
      draft.leftOut(
        group.file,
        group.line,
        `${from} is among the dated members of ${to}, but not in the list of ${group.source}`,
      )
}
