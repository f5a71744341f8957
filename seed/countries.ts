import type { Country } from 'world-countries'
import { namesInOtherLanguages, namesOfTerritory, type TerritoryNames, territoryNames } from './cldr.ts'
import type { Draft } from './draft.ts'
import { lineInPackage } from './package-file.ts'
import { worldCountries } from './world-countries.ts'

const file = 'world-countries/countries.json'

/** Adds every country and territory, with its names in English, Chinese and other languages, and the land borders between them. */
export function addCountries(draft: Draft): void {
  const names = { english: territoryNames('en'), chinese: territoryNames('zh'), others: namesInOtherLanguages() }
  draft.read(worldCountries.length)
  for (const country of worldCountries) addCountry(draft, country, names)
  addLandBorders(draft)
}

interface Names {
  readonly english: TerritoryNames
  readonly chinese: TerritoryNames
  readonly others: (code: string) => readonly string[]
}

function addCountry(draft: Draft, country: Country, { english, chinese, others }: Names): void {
  const { name, cca2, cca3, ccn3, area, capital, landlocked, latlng } = country
  const [nameZh, ...moreZh] = namesOfTerritory(chinese, cca2, 'short')
  const [latitude, longitude] = latlng
  const aliases = [
    name.official,
    ...namesOfTerritory(english, cca2),
    ...country.altSpellings,
    ...moreZh,
    ...others(cca2),
  ]
  draft.entity({
    id: `country:${cca3}`,
    kind: 'COUNTRY',
    name: name.common,
    nameZh,
    aliases: [...new Set(aliases)].filter((alias) => ![name.common, nameZh, cca2].includes(alias)),
    codes: [cca2, cca3, ...(ccn3 ? [ccn3] : []), ...(cca3 === 'UNK' ? ['XKX'] : [])],
    basis: 'REFERENCE',
    citations: [{ source: 'source:world-countries' }, { source: 'source:cldr' }],
    properties: {
      iso2: cca2,
      iso3: cca3,
      isoNumeric: ccn3 || undefined,
      landlocked,
      areaSquareKilometres: area > 0 ? area : undefined,
      capital: capital.length > 0 ? capital.join(', ') : undefined,
      latitude,
      longitude,
    },
  })
}

/** Adds a border only if both countries list it, and reports a border that only one of them lists. */
function addLandBorders(draft: Draft): void {
  const borders = new Map(worldCountries.map(({ cca3, borders }) => [cca3, new Set(borders)]))
  for (const [one, neighbors] of borders)
    for (const other of neighbors)
      if (borders.get(other)?.has(one))
        draft.relation({
          from: `country:${one}`,
          relation: 'BORDERS',
          to: `country:${other}`,
          basis: 'REFERENCE',
          citations: [{ source: 'source:world-countries' }],
        })
      else
        draft.leftOut(
          file,
          lineInPackage(file, `"cca3": "${one}"`),
          `${one} lists a border with ${other}, but ${other} none with ${one}`,
        )
}
