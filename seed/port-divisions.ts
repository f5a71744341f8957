import type { Position } from '../cypher/knowledge/routes/position.ts'
import { chinaDivisions } from './china-divisions.ts'
import type { CountryNames } from './country-names.ts'
import type { Draft } from './draft.ts'
import type { Towns } from './geonames.ts'
import { readTable } from './read-table.ts'

/** How far the nearest town may lie for a port to be taken for one of its division, in kilometres. */
const farthest = 15

const derived = { basis: 'DERIVED', citations: [{ source: 'source:geonames' }, { source: 'source:unlocode' }] } as const

/**
 * Puts each port that has a position, and of which no source says in which part of its country it lies, into the division of the
 * nearest town of GeoNames in that country, if one is near. Which of its divisions is which of ISO 3166-2's, `geonames_divisions.csv` says.
 */
export function addPortDivisions(draft: Draft, { towns, countries }: { towns: Towns; countries: CountryNames }): void {
  const regions = regionsOfGeonames()
  const alpha2 = new Map(towns.countries().map((code) => [countries.byIso2(code), code]))
  for (const port of [...draft.entities.values()]) {
    const { latitude, longitude, regionId, countryId } = port.properties ?? {}
    if (port.kind !== 'PORT' || regionId || typeof latitude !== 'number' || typeof longitude !== 'number') continue
    const country = alpha2.get(String(countryId))
    const at: Position = { latitude, longitude }
    const region = country && regions.get(towns.nearest(country, at, farthest)?.division ?? '')
    if (!region) continue
    draft.entity({ ...port, properties: { regionId: region } })
    draft.relation({ from: port.id, relation: 'LOCATED_IN', to: region, ...derived })
  }
}

/** The region of each first-order division of GeoNames that is known: `RU.59` → `region:RU-PRI`. */
function regionsOfGeonames(): ReadonlyMap<string, string> {
  const rows = readTable('geonames_divisions.csv', ['geonames', 'iso3166', 'agreeing', 'of'])
  return new Map([
    ...rows.map(({ geonames, iso3166 }): [string, string] => [geonames, `region:${iso3166}`]),
    ...chinaDivisions().flatMap(({ geonames, iso3166 }): [string, string][] =>
      geonames ? [[geonames, `region:${iso3166}`]] : [],
    ),
  ])
}
