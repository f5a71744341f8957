import type { CountryNames } from './country-names.ts'
import type { Draft } from './draft.ts'
import { readTable, type TableRow } from './read-table.ts'
import { readYaml } from './read-yaml.ts'

const cited = { basis: 'REFERENCE', citations: [{ source: 'source:country-groups' }] } as const

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

/** Groups that were never founded: categories of countries used in statistics or in voting. */
const classifications = new Set(
  'acp ag ap developing developing-ex-lldcs eeg grulac hics hipc ldcs lics lldcs lmc sids umcs weog'.split(' '),
)

/** Groups that are only a label or a forum. */
const informal = new Set('baltic basic canz civets fourteeneyes fvey mint n11 nineyes nordic ric'.split(' '))

type Group = TableRow<'group' | 'acronym' | 'name'>

/**
 * Adds the groups of countries and their members. Runs after the agreements, whose dated member lists are complete: for those
 * groups only the citation is added, to members that are in both lists, and each difference is reported.
 */
export function addGroups(draft: Draft, countries: CountryNames): void {
  const groups = readTable('groups.csv', ['group', 'acronym', 'name'])
  const members = readTable('group-members.csv', ['group', 'country'])
  draft.read(groups.length + members.length)
  const dated = groupsWithDatedMembers()
  for (const group of groups) {
    const rows = members.filter((row) => row.group === group.group)
    if (group.group === 'world') {
      draft.leftOut(
        group.file,
        group.line,
        `${group.name}: its ${rows.length} members are part of region:WORLD already`,
      )
      continue
    }
    addGroup(draft, group)
    addMembers(draft, countries, group, rows, dated.has(group.group))
  }
}

function addGroup(draft: Draft, { group, acronym, name }: Group): void {
  const agreementKind = agreements[group]
  draft.entity({
    id: groupId(group, acronym),
    kind: agreementKind ? 'AGREEMENT' : 'ORGANIZATION',
    name,
    aliases: acronym === name ? [] : [acronym],
    ...cited,
    properties: agreementKind ? { agreementKind } : { organizationKind: organizationKindOf(group) },
  })
}

function organizationKindOf(group: string): string {
  if (classifications.has(group)) return 'CLASSIFICATION'
  return informal.has(group) ? 'INFORMAL' : 'INTERGOVERNMENTAL'
}

function addMembers(
  draft: Draft,
  countries: CountryNames,
  { group, acronym, file, line }: Group,
  rows: readonly TableRow<'group' | 'country'>[],
  isDated: boolean,
): void {
  const to = groupId(group, acronym)
  const relation = agreements[group] ? 'PARTY_TO' : 'MEMBER_OF'
  const listed = new Set<string>()
  for (const row of rows) {
    const from = row.country.length === 2 ? countries.byIso2(row.country) : countries.byIso3(row.country)
    if (!from) {
      draft.leftOut(row.file, row.line, row.country ? `${row.country} is no country` : `a member of ${to} has no code`)
      continue
    }
    listed.add(from)
    if (isDated && !draft.relations.has(`${from}\t${relation}\t${to}`))
      draft.leftOut(row.file, row.line, `${from} is not among the dated members of ${to}`)
    else draft.relation({ from, relation, to, ...cited })
  }
  if (!isDated) return
  for (const { from, relation: type, to: whole } of draft.relations.values())
    if (whole === to && type === relation && from.startsWith('country:') && !listed.has(from))
      draft.leftOut(file, line, `${from} is among the dated members of ${to}, but not here`)
}

/** `OPEC+` → `organization:OPEC_PLUS` */
function groupId(group: string, acronym: string): string {
  const name = acronym
    .toUpperCase()
    .replace(/\+/g, '_PLUS')
    .replace(/[^A-Z0-9]+/g, '_')
  return `${agreements[group] ? 'agreement' : 'organization'}:${name}`
}

/** The groups whose members agreements.yaml lists with joining dates. Its `lmc` is a different group from the one here. */
function groupsWithDatedMembers(): ReadonlySet<string> {
  const { content } = readYaml<readonly { id: string; members?: object }[]>('agreements.yaml')
  return new Set(content.filter(({ members }) => members).map(({ id }) => id))
}
