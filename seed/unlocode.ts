import type { CountryNames } from './country-names.ts'
import type { Draft } from './draft.ts'
import { addLocated } from './located.ts'
import { type LocodeRow, modesOf, positionOf } from './locode-row.ts'
import type { Locodes } from './locodes.ts'
import type { PlaceNames } from './place-names.ts'
import { kindOfLocode, wasPort } from './port-kind.ts'
import type { Profile } from './profiles.ts'
import { subdivisionId } from './subdivision-codes.ts'
import type { WorldPorts } from './world-ports.ts'

const cited = { basis: 'REFERENCE', citations: [{ source: 'source:unlocode' }] } as const

interface Tables {
  readonly locodes: Locodes
  readonly places: PlaceNames
  readonly countries: CountryNames
  readonly worldPorts: WorldPorts
}

/**
 * Adds the places of UN/LOCODE: all of them in the profile `full`; in `core` those that another data set names. A row that stands
 * for one of the world's ports adds its code to that port. Runs after the data sets that name places, so that their names come first.
 */
export function addUnlocode(draft: Draft, profile: Profile, tables: Tables): void {
  const { locodes, places, countries, worldPorts } = tables
  for (const row of locodes.rows) {
    if (worldPorts.ofCode(row.unlocode)) continue
    const named = [`port:${row.unlocode}`, `place:${row.unlocode}`].find((id) => draft.entities.has(id))
    if (profile === 'core' && !named) continue
    draft.read(1)
    const countryId = countries.byIso2(row.country)
    const already = places.alreadyThereAs(row.unlocode)
    const port = worldPorts.ofRow(row)
    if (already) draft.leftOut(row.file, row.line, `${row.unlocode} ${row.name} is ${already.id}, which has its code`)
    else if (!countryId) draft.leftOut(row.file, row.line, `${row.unlocode} ${row.name}: ${row.country} is no country`)
    else if (port && !named) addCode(draft, row, port.id)
    else addRow(draft, row, named, countryId)
  }
}

/** Adds the code of another entry for a port to that port. */
function addCode(draft: Draft, row: LocodeRow, id: string): void {
  const port = draft.entities.get(id)
  if (port) draft.entity({ ...port, codes: [row.unlocode], citations: cited.citations })
  draft.redirects.set(`port:${row.unlocode}`, id)
}

function addRow(draft: Draft, row: LocodeRow, named: string | undefined, countryId: string): void {
  const itsRegion = row.subdivision ? subdivisionId(row.country, row.subdivision) : undefined
  const known = named ? draft.entities.get(named)?.properties?.regionId : undefined
  const regionId = typeof known === 'string' ? known : itsRegion
  if (row.subdivision && !itsRegion)
    draft.leftOut(
      row.file,
      row.line,
      `${row.unlocode} ${row.name}: ISO 3166-2 has no ${row.country}-${row.subdivision}`,
    )
  const portKind = kindOfLocode(row)
  const id = named ?? `${portKind ? 'port' : 'place'}:${row.unlocode}`
  const isPort = id.startsWith('port:')
  // An id that another port had by mistake belongs to the place that has the code.
  draft.redirects.delete(id)
  addLocated(
    draft,
    {
      id,
      kind: isPort ? 'PORT' : 'PLACE',
      name: row.name,
      aliases: row.name_local === row.name ? [] : [row.name_local],
      codes: [row.unlocode],
      ...cited,
      properties: isPort && !named ? { portKind, modes: modesOf(row) } : {},
    },
    { position: positionOf(row), unlocode: row.unlocode, countryId, regionId },
  )
  if (!isPort && wasPort(row)) draft.redirects.set(`port:${row.unlocode}`, id)
}
