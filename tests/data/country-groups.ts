import type { Cells, DerivedFile } from './derived-file.ts'
import type { PackageFolder } from './package-folder.ts'

interface Group {
  readonly gid: string
  readonly acronym: string
  readonly name: string
  readonly countries: readonly { readonly name: string; readonly iso3: string }[]
}

const listed = (row: Cells) => row.source === 'source:worldcountrygroups'

export const groups: DerivedFile = {
  file: 'groups.csv',
  ours: listed,
  columns: ['group', 'acronym', 'name'],
  derive: (from) => groupsOf(from).map(({ gid, acronym, name }) => ({ group: gid, acronym, name })),
}

export const groupMembers: DerivedFile = {
  file: 'group-members.csv',
  ours: listed,
  columns: ['group', 'country', 'written'],
  derive: (from) =>
    groupsOf(from).flatMap(({ gid, countries }) =>
      // The name is copied only where there is no code; it may begin with characters that nobody sees.
      countries.map(({ name, iso3 }) => ({
        group: gid,
        country: iso3,
        written: iso3 ? '' : name.replaceAll('\u200b', ''),
      })),
    ),
}

function groupsOf(from: PackageFolder): Group[] {
  const folder = 'worldcountrygroups/data/groups'
  return from.names(folder).map((file) => from.json<Group>(`${folder}/${file}`))
}
