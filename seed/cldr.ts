import { createRequire } from 'node:module'

const load = createRequire(import.meta.url)

/** CLDR's names of countries and world regions: by ISO 3166 alpha-2 or M49 code, and `GB-alt-short` and the like. */
export type TerritoryNames = Readonly<Record<string, string>>

/** What CLDR calls countries and world regions in a language. */
export function territoryNames(language: 'en' | 'zh'): TerritoryNames {
  const file = load(`cldr-localenames-full/main/${language}/territories.json`) as {
    main: Record<string, { localeDisplayNames: { territories: TerritoryNames } }>
  }
  return file.main[language]?.localeDisplayNames.territories ?? {}
}

/** Every name that CLDR has for one territory: the usual one first, or the short one where that is asked for. */
export function namesOfTerritory(names: TerritoryNames, code: string, first: 'usual' | 'short' = 'usual'): string[] {
  const keys = Object.keys(names).filter((key) => key === code || key.startsWith(`${code}-alt-`))
  const leading = first === 'short' && keys.includes(`${code}-alt-short`) ? `${code}-alt-short` : code
  return [...new Set([leading, ...keys])].flatMap((key) => names[key] ?? [])
}

/** Which territories a world region holds, by M49 code. Groupings that overlap the tree (202, 419 …) have `_grouping`. */
export function territoryContainment(): Readonly<
  Record<string, { readonly _contains: readonly string[]; readonly _grouping?: string }>
> {
  const file = load('cldr-core/supplemental/territoryContainment.json') as {
    supplemental: { territoryContainment: Record<string, { _contains: string[]; _grouping?: string }> }
  }
  return file.supplemental.territoryContainment
}

/** The codes that other systems use for an ISO 3166 alpha-2 code. */
export function codeMappings(): Readonly<Record<string, { readonly _alpha3?: string; readonly _fips10?: string }>> {
  const file = load('cldr-core/supplemental/codeMappings.json') as {
    supplemental: { codeMappings: Record<string, { _alpha3?: string; _fips10?: string }> }
  }
  return file.supplemental.codeMappings
}
