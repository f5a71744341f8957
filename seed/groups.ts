import type { CountryNames } from './country-names.ts'
import type { Draft, EntityDraft } from './draft.ts'
import { readGroupCorrections } from './group-corrections.ts'
import { addListedMembers, type GroupList } from './group-members.ts'
import { grouped } from './grouped.ts'
import { readMemberships } from './membership-rows.ts'
import { readTable, type TableRow } from './read-table.ts'
import { compareWithDated } from './two-lists.ts'

/** Groups that are agreements rather than organizations, with their kind of agreement. */
const agreements: Readonly<Record<string, string>> = {
  afcfta: 'FREE_TRADE',
  anzus: 'SECURITY',
  apta: 'PREFERENTIAL_TRADE',
  aukus: 'SECURITY',
  cefta: 'FREE_TRADE',
  cptpp: 'FREE_TRADE',
  eea: 'FREE_TRADE',
  rcep: 'FREE_TRADE',
  usmca: 'FREE_TRADE',
}

export type Group = TableRow<'group' | 'acronym' | 'name' | 'source'>

/**
 * Adds the groups of countries that packages list, and their members. Runs after the memberships with dates, which are complete: of
 * their groups only the citation is added, to members that are in both lists, and each difference is reported. The lists of the other
 * groups are corrected by group-corrections.csv; their members have no dates.
 */
export function addGroups(draft: Draft, countries: CountryNames): void {
  const groups = readTable('groups.csv', ['group', 'acronym', 'name', 'source'])
  const rows = readTable('group-members.csv', ['group', 'country', 'written', 'source'])
  draft.read(groups.length + rows.length)
  const members = grouped(rows, ({ group }) => group)
  const corrections = grouped(readGroupCorrections(), ({ group }) => group)
  const dated = groupsWithDates(draft)
  const twice = new Map<string, GroupList[]>()
  for (const group of groups) {
    const listed = members.get(group.group) ?? []
    if (group.group === 'world') {
      const why = `${group.name}: its ${listed.length} members are part of region:WORLD already`
      draft.leftOut(group.file, group.line, why)
      continue
    }
    const entity = groupEntity(draft, group)
    draft.entity(entity)
    const list = { group, to: entity.id, relation: agreements[group.group] ? 'PARTY_TO' : 'MEMBER_OF', listed }
    if (dated.has(entity.id)) twice.set(entity.id, [...(twice.get(entity.id) ?? []), list])
    else addListedMembers(draft, countries, list, corrections.get(group.group) ?? [])
  }
  for (const lists of twice.values()) compareWithDated(draft, countries, lists)
}

function groupEntity(draft: Draft, { group, acronym, name, source }: Group): EntityDraft {
  const agreementKind = agreements[group]
  const id = groupId(group, acronym)
  return {
    id: draft.redirects.get(id) ?? id,
    kind: agreementKind ? 'AGREEMENT' : 'ORGANIZATION',
    name,
    aliases: acronym === name ? [] : [acronym],
    basis: 'REFERENCE',
    citations: [{ source }],
    properties: agreementKind ? { agreementKind } : {},
  }
}

/** `OPEC+` → `organization:OPEC_PLUS` */
function groupId(group: string, acronym: string): string {
  const name = acronym
    .toUpperCase()
    .replace(/\+/g, '_PLUS')
    .replace(/[^A-Z0-9]+/g, '_')
  return `${agreements[group] ? 'agreement' : 'organization'}:${name}`
}

/** The organizations and agreements whose members have dates, and so are listed in full: in memberships.csv or agreements.yaml. */
function groupsWithDates(draft: Draft): ReadonlySet<string> {
  const curatedParties = [...draft.relations.values()].filter(
    ({ relation, since, basis }) => relation === 'PARTY_TO' && since !== undefined && basis === 'CURATED',
  )
  return new Set([...readMemberships().map(({ organization }) => organization), ...curatedParties.map(({ to }) => to)])
}
