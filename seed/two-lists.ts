import type { CountryNames } from './country-names.ts'
import type { Draft, RelationDraft } from './draft.ts'
import { type GroupList, listedMember } from './group-members.ts'

/**
 * Compares the lists that a package has of one organization with the memberships that have dates, as of the day of the package. A member
 * of both gets the package's citation too; whoever is in one alone is reported, and stands in the property `otherLists`, so that two lists
 * of one organization never differ silently. A suspended member may be in the list or not.
 * @param lists all the groups that are the same organization
 */
export function compareWithDated(draft: Draft, countries: CountryNames, lists: readonly GroupList[]): void {
  const [
    {
      group,
      to,
      relation,
      listed: [first],
    },
  ] = lists as [GroupList]
  // The World Trade Organization's package is what its dates come from, so it has no second list.
  if (!first) return
  const { source } = first
  const day = draft.sources.get(source)?.publishedOn ?? ''
  const listed = new Set<string>()
  const others: string[] = []
  const dated = [...draft.relations.values()].filter(
    (edge) => edge.relation === relation && edge.to === to && edge.basis !== 'DERIVED',
  )
  const restsOn = dated[0]?.citations[0]?.source ?? source
  const differs = (listing: 'LISTED' | 'MISSING', country: string) =>
    others.push([source, listing, country, restsOn].join('|'))
  for (const row of lists.flatMap((list) => list.listed)) {
    const from = listedMember(countries, row)
    if (!from) draft.leftOut(row.file, row.line, `${row.written || row.country}, listed in ${to}, is no country`)
    if (!from || listed.has(from)) continue
    listed.add(from)
    const edge = draft.relations.get(`${from}\t${relation}\t${to}`)
    if (edge && holdsIn(edge, day))
      draft.relation({ from, relation, to, basis: 'REFERENCE', citations: [{ source: row.source }] })
    else {
      draft.leftOut(row.file, row.line, `${from} is not among the dated members of ${to} in ${day}`)
      differs('LISTED', from)
    }
  }
  for (const edge of dated)
    if (edge.from.startsWith('country:') && !listed.has(edge.from) && holdsIn(edge, day) && !isSuspended(edge)) {
      const what = `${edge.from} is among the dated members of ${to}, but not in the list of ${source}`
      draft.leftOut(group.file, group.line, what)
      differs('MISSING', edge.from)
    }
  const whole = draft.entities.get(to)
  if (whole && others.length > 0) draft.entity({ ...whole, properties: { otherLists: others.sort() } })
}

/** Whether a membership held at some time in a month or on a day. */
function holdsIn({ since = '', until = '9999' }: RelationDraft, day: string): boolean {
  return since <= `${day}~` && until > day
}

function isSuspended({ spells = [] }: RelationDraft): boolean {
  return spells.at(-1)?.status === 'SUSPENDED'
}
