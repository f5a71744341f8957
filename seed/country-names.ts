import type { Country } from 'world-countries'
import { codeMappings, namesOfTerritory, territoryNames } from './cldr.ts'
import { folded } from './folded.ts'
import { worldCountries as countries } from './world-countries.ts'

/** Country names used in the data that are in neither CLDR nor world-countries, by ISO 3166 alpha-2 code. */
const otherSpellings: Readonly<Record<string, readonly string[]>> = {
  BS: ['Bahamas, The', 'The Bahamas'],
  CD: ['DRC', 'Congo (Kinshasa)', 'Congo, Dem. Rep.'],
  CG: ['Congo (Brazzaville)', 'Congo, Republic of the'],
  DO: ['The Dominican'],
  FM: ['Federated States of Micronesia'],
  GM: ['Gambia, The', 'The Gambia'],
  KR: ['S. Korea'],
  KP: ['N. Korea'],
  MM: ['Burma'],
  NZ: ['NZ'],
  MP: ['Commonwealth of Northern Marianas'],
  PS: ['West Bank', 'West Bank and Gaza', 'Gaza, Gaza Strip', 'Gaza Strip'],
  TF: ['French Southern and Antarctic Lands'],
  VA: ['Holy See'],
  VI: ['Virgin Islands', 'US Virgin Islands'],
}

/** GEC (FIPS 10-4) codes that CLDR lacks or maps to a country that no longer exists. */
const otherGecCodes: Readonly<Record<string, string>> = {
  KV: 'XK',
  NN: 'SX',
  OD: 'SS',
  RI: 'RS',
  UC: 'CW',
  WE: 'PS',
}

/** Finds the id of a country by any code or name that the data sets use. */
export class CountryNames {
  private readonly iso2 = new Map<string, string>()
  private readonly iso3 = new Map<string, string>()
  private readonly gec = new Map<string, string>()
  private readonly names = new Map<string, string>()

  constructor() {
    for (const { cca2, cca3 } of countries) {
      this.iso2.set(cca2, `country:${cca3}`)
      this.iso3.set(cca3, `country:${cca3}`)
    }
    this.iso3.set('XKX', 'country:UNK')
    this.addGecCodes()
    this.addNames()
  }

  /** `KZ` → `country:KAZ` */
  byIso2(code: string): string | undefined {
    return this.iso2.get(code.toUpperCase())
  }

  /** `KAZ` → `country:KAZ`; Kosovo is found by `UNK` and `XKX`. */
  byIso3(code: string): string | undefined {
    return this.iso3.get(code.toUpperCase())
  }

  /** The World Factbook's code, which is not ISO's: `ch` is China, `sz` Switzerland. */
  byGec(code: string): string | undefined {
    return this.gec.get(code.toUpperCase())
  }

  /** Any spelling that the data uses: `S. Korea`, `UAE`, `Bahamas, The`. */
  byName(name: string): string | undefined {
    return this.names.get(folded(name))
  }

  private addGecCodes(): void {
    const mappings = codeMappings()
    const explicit = new Map(
      Object.entries(mappings).flatMap(([iso2, codes]) => (codes._fips10 ? [[codes._fips10, iso2]] : [])),
    )
    for (const { cca2 } of countries) {
      const code = mappings[cca2]?._fips10 ?? cca2
      const id = this.iso2.get(cca2)
      const takenByAnother = code === cca2 && explicit.has(code) && explicit.get(code) !== cca2
      if (id && !takenByAnother) this.gec.set(code, id)
    }
    for (const [code, iso2] of Object.entries(otherGecCodes)) {
      const id = this.iso2.get(iso2)
      if (id) this.gec.set(code, id)
    }
  }

  /** Names in order of reliability: if two countries share a name ("Georgia", "Saint Martin"), the first one added keeps it. */
  private addNames(): void {
    const english = territoryNames('en')
    const chinese = territoryNames('zh')
    const rounds: ((country: Country) => readonly string[])[] = [
      ({ name, cca2 }) => [name.common, ...(otherSpellings[cca2] ?? [])],
      ({ name, cca2 }) => [name.official, ...namesOfTerritory(english, cca2), ...namesOfTerritory(chinese, cca2)],
      ({ altSpellings }) => altSpellings.filter((spelling) => spelling.length > 2),
    ]
    for (const names of rounds)
      for (const country of countries)
        for (const name of names(country).flatMap(spellings))
          if (!this.names.has(folded(name))) this.names.set(folded(name), `country:${country.cca3}`)
  }
}

/** A name as written, and with `Saint` as `St.`. `folded` takes care of `&` and `and`. */
function spellings(name: string): string[] {
  return [name, name.replace(/^Saint /, 'St. '), name.replace(/^St\.? /, 'Saint ')]
}
