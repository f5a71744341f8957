import { namesInOtherLanguages, namesOfTerritory, territoryContainment, territoryNames } from './cldr.ts'
import type { CountryNames } from './country-names.ts'
import type { Draft } from './draft.ts'
import { lineInPackage } from './package-file.ts'

/** The region names of the United Nations' M49 standard. Region ids are derived from them. */
const m49Names: Readonly<Record<string, string>> = {
  '001': 'World',
  '002': 'Africa',
  '003': 'North America',
  '005': 'South America',
  '009': 'Oceania',
  '011': 'Western Africa',
  '013': 'Central America',
  '014': 'Eastern Africa',
  '015': 'Northern Africa',
  '017': 'Middle Africa',
  '018': 'Southern Africa',
  '019': 'Americas',
  '021': 'Northern America',
  '029': 'Caribbean',
  '030': 'Eastern Asia',
  '034': 'Southern Asia',
  '035': 'South-eastern Asia',
  '039': 'Southern Europe',
  '053': 'Australia and New Zealand',
  '054': 'Melanesia',
  '057': 'Micronesia',
  '061': 'Polynesia',
  '142': 'Asia',
  '143': 'Central Asia',
  '145': 'Western Asia',
  '150': 'Europe',
  '151': 'Eastern Europe',
  '154': 'Northern Europe',
  '155': 'Western Europe',
  '202': 'Sub-Saharan Africa',
  '419': 'Latin America and the Caribbean',
}

const file = 'cldr-core/supplemental/territoryContainment.json'
const cited = { basis: 'REFERENCE', citations: [{ source: 'source:cldr' }] } as const

/** Adds the regions of the world, the countries in each region, and the larger region that each belongs to. */
export function addWorldRegions(draft: Draft, countries: CountryNames): void {
  const english = territoryNames('en')
  const chinese = territoryNames('zh')
  const others = namesInOtherLanguages()
  const containment = territoryContainment()
  draft.read(Object.keys(containment).length)
  for (const [code, m49Name] of Object.entries(m49Names)) {
    const names = namesOfTerritory(english, code)
    const name = code === '001' ? 'World' : (names[0] ?? m49Name)
    draft.entity({
      id: regionId(m49Name),
      kind: 'REGION',
      name,
      nameZh: namesOfTerritory(chinese, code)[0],
      aliases: [...new Set([m49Name, ...others(code)])].filter((alias) => alias !== name),
      codes: [code],
      properties: { regionKind: 'WORLD_REGION', m49: code },
      ...cited,
    })
  }
  for (const code of Object.keys(m49Names)) {
    for (const part of containment[code]?._contains ?? []) addPart(draft, countries, part, code)
    // Every node of the tree has one parent. CLDR lists M49's other areas, such as Sub-Saharan Africa, as groupings.
    for (const part of containment[`${code}-status-grouping`]?._contains ?? [])
      if (m49Names[part]) addPart(draft, countries, part, code)
  }
  draft.relation({ from: 'country:ATA', relation: 'PART_OF', to: 'region:WORLD', ...cited })
}

/**
 * Adds a country or smaller region to a region. CLDR also has territories that are not countries in ISO 3166, and places
 * Antarctica under one of them; M49 lists Antarctica on its own.
 */
function addPart(draft: Draft, countries: CountryNames, part: string, whole: string): void {
  const to = regionId(m49Names[whole] ?? whole)
  const smaller = m49Names[part]
  const from = smaller ? regionId(smaller) : countries.byIso2(part)
  if (from) draft.relation({ from, relation: 'PART_OF', to, ...cited })
  else
    draft.leftOut(file, lineInPackage(file, `"${whole}": {`), `${part}, part of ${to}, is neither a country nor in M49`)
}

/** `South-eastern Asia` → `region:SOUTH_EASTERN_ASIA` */
function regionId(name: string): string {
  return `region:${name.toUpperCase().replace(/[^A-Z]+/g, '_')}`
}
