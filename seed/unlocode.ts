import type { CountryNames } from './country-names.ts'
import type { Draft } from './draft.ts'
import { type LocodeRow, modesOf, positionOf } from './locode-row.ts'
import type { Locodes } from './locodes.ts'
import type { PlaceNames } from './place-names.ts'
import type { Profile } from './profiles.ts'
import { subdivisionId } from './subdivision-codes.ts'

const cited = { basis: 'REFERENCE', citations: [{ source: 'source:unlocode' }] } as const

/**
 * Adds the places of UN/LOCODE: all of them in the profile `full`; in `core` those that another data set names or that the
 * World Port Index lists. Runs after the data sets that name places, so that their names come first.
 */
export function addUnlocode(
  draft: Draft,
  profile: Profile,
  { locodes, places, countries }: { locodes: Locodes; places: PlaceNames; countries: CountryNames },
): void {
  for (const row of locodes.rows) {
    const id = `${places.isPort(row) ? 'port' : 'place'}:${row.unlocode}`
    const known = draft.entities.has(id)
    if (profile === 'core' && !known && !locodes.isInPortIndex(row.unlocode)) continue
    draft.read(1)
    const countryId = countries.byIso2(row.country)
    const already = places.alreadyThereAs(row.unlocode)
    if (already) draft.leftOut(row.file, row.line, `${row.unlocode} ${row.name} is ${already.id}, which has its code`)
    else if (countryId) addRow(draft, row, id, countryId, { locodes, places })
    else draft.leftOut(row.file, row.line, `${row.unlocode} ${row.name}: ${row.country} is no country`)
  }
}

function addRow(
  draft: Draft,
  row: LocodeRow,
  id: string,
  countryId: string,
  { locodes, places }: { locodes: Locodes; places: PlaceNames },
): void {
  const indexed = locodes.indexedPort(row.unlocode)
  const position = locodes.portIndexPositionOf(row.unlocode) ?? positionOf(row)
  // If the positions in the Port Index and in UN/LOCODE are far apart, UN/LOCODE's subdivision doesn't apply to the Index's position.
  const regionId = row.subdivision && !indexed?.doubt ? subdivisionId(row.country, row.subdivision) : undefined
  if (row.subdivision && !indexed?.doubt && !regionId)
    draft.leftOut(
      row.file,
      row.line,
      `${row.unlocode} ${row.name}: ISO 3166-2 has no ${row.country}-${row.subdivision}`,
    )
  const isPort = id.startsWith('port:')
  draft.entity({
    id,
    kind: isPort ? 'PORT' : 'PLACE',
    name: row.name,
    aliases: row.name_local === row.name ? [] : [row.name_local],
    codes: [row.unlocode],
    ...cited,
    properties: {
      latitude: position?.latitude,
      longitude: position?.longitude,
      unlocode: row.unlocode,
      countryId,
      regionId,
      ...(isPort ? { portKind: places.portKindOf(row, position), modes: modesOf(row) } : {}),
    },
  })
  for (const within of [countryId, regionId])
    if (within) draft.relation({ from: id, relation: 'LOCATED_IN', to: within, ...cited })
}
