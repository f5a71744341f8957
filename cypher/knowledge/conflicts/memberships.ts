import { inOnePhrase } from '../claims/name-in-sentence.ts'
import type { CitationText } from '../evidence/citation.ts'
import { conflictRule, type DisputedMembership } from './rule.ts'
import { where } from './words.ts'

/** Somebody in a list of members or of parties, with the days that are known. */
interface Listed {
  readonly id: string
  readonly name: string
  readonly since: string | null
  readonly until: string | null
  readonly citations: readonly CitationText[]
}

interface TreatyRow {
  readonly key: string
  readonly organization: string
  readonly treatyId: string
  readonly treaty: string
  readonly inForceSince: string | null
  readonly members: readonly Listed[]
  readonly parties: readonly Listed[]
}

/** A member of an organization that is no party to its treaty, or the other way round, or not for the same time. */
export const membershipAgainstTreaty = conflictRule<TreatyRow>('conflicts-membership-against-treaty', (row) => {
  const ids = new Set([...row.members, ...row.parties].map(({ id }) => id))
  return [...ids].flatMap((id) => {
    const member = row.members.find((one) => one.id === id)
    const party = row.parties.find((one) => one.id === id)
    if (agree(member, party, row.inForceSince ?? '')) return []
    const known = (member ?? party) as Listed
    const disputed = [
      disputedBy(member, row.key, known, row.members),
      disputedBy(party, row.treatyId, known, row.parties),
    ]
    return {
      reason: 'MEMBERSHIP_AGAINST_TREATY' as const,
      about: row.key,
      claims: [],
      sides: [],
      memberships: disputed,
      explanation: `${known.name} is ${inWords(member, `a member of ${row.organization}`, row.members)}, but ${inWords(party, `a party to ${row.treaty}`, row.parties)}`,
    }
  })
})

/** Whether a membership and a party's time are the same from the day on which the treaty entered into force. */
function agree(member: Listed | undefined, party: Listed | undefined, inForceSince: string): boolean {
  const isOver = (one: Listed | undefined) => !one || (one.until !== null && one.until <= inForceSince)
  if (isOver(member) || isOver(party)) return isOver(member) && isOver(party)
  const starts = [member, party].map((one) => (one?.since && one.since < inForceSince ? inForceSince : one?.since))
  return same(starts[0], starts[1]) && same(member?.until ?? 'never', party?.until ?? 'never')
}

/** Whether two dates may be the same day: one may be the year or the month of the other, or not be known. */
function same(one: string | null | undefined, other: string | null | undefined): boolean {
  return !one || !other || one.startsWith(other) || other.startsWith(one)
}

function disputedBy(
  listed: Listed | undefined,
  of: string,
  { id }: Listed,
  list: readonly Listed[],
): DisputedMembership {
  const { since = null, until = null } = listed ?? {}
  return { member: id, of, holds: Boolean(listed), since, until, citations: listed?.citations ?? citationsOf(list) }
}

/** That somebody is missing from a list rests on the list. */
function citationsOf(list: readonly Listed[]): readonly CitationText[] {
  return [...new Set(list.flatMap(({ citations }) => citations))].filter((citation) => !citation.includes('#'))
}

function inWords(listed: Listed | undefined, what: string, list: readonly Listed[]): string {
  if (!listed) return `not ${what} ${where({ citations: citationsOf(list) })}`
  const { since, until } = listed
  return [what, since && `since ${since}`, until && `until ${until}`, where(listed)].filter(Boolean).join(' ')
}

interface ListRow {
  readonly key: string
  readonly name: string
  /** The undated list, and what the dated one rests on. */
  readonly source: CitationText
  readonly dated: CitationText
  readonly differing: readonly {
    readonly id: string
    readonly name: string
    readonly isListed: boolean
    readonly edges: readonly Pick<Listed, 'since' | 'until' | 'citations'>[]
  }[]
}

/** A list of the members of an organization that has others than the memberships with dates, on the day of the list. */
export const twoLists = conflictRule<ListRow>('conflicts-two-lists', ({ key, name, source, dated, differing }) => {
  const memberships = differing.flatMap(({ id, isListed, edges: [edge] }) => {
    const listed = { member: id, of: key, holds: isListed, since: null, until: null, citations: [source] }
    const { since = null, until = null } = edge ?? {}
    return [listed, { ...listed, holds: !isListed, since, until, citations: edge?.citations ?? [dated] }]
  })
  const more = differing.filter(({ isListed }) => isListed)
  const fewer = differing.filter(({ isListed }) => !isListed)
  const parts = [
    more.length > 0 && `has ${inOnePhrase(more.map(withEnd))}`,
    fewer.length > 0 && `lacks ${inOnePhrase(fewer.map(withStart))}`,
  ].filter(Boolean)
  return {
    reason: 'TWO_LISTS',
    about: key,
    claims: [],
    sides: [],
    memberships,
    explanation: `the list of ${name} ${where({ citations: [source] })} ${parts.join(' and ')}, unlike the memberships with dates ${where({ citations: [dated] })}`,
  }
})

type Differing = ListRow['differing'][number]

function withEnd({ name, edges: [edge] }: Differing): string {
  return edge?.until ? `${name} (until ${edge.until})` : name
}

function withStart({ name, edges: [edge] }: Differing): string {
  return edge?.since ? `${name} (since ${edge.since})` : name
}
