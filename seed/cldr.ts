import { readPackageFile } from './package-file.ts'

/** CLDR's names of countries and world regions: by ISO 3166 alpha-2 or M49 code, and `GB-alt-short` and the like. */
export type TerritoryNames = Readonly<Record<string, string>>

/** What CLDR calls countries and world regions in a language. */
export function territoryNames(language: 'en' | 'zh'): TerritoryNames {
  const file = readPackageFile<{
    main: Record<string, { localeDisplayNames: { territories: TerritoryNames } }>
  }>(`cldr-localenames-full/main/${language}/territories.json`)
  return file.main[language]?.localeDisplayNames.territories ?? {}
}

/** Every name that CLDR has for one territory: the usual one first, or the short one where that is asked for. */
export function namesOfTerritory(names: TerritoryNames, code: string, first: 'usual' | 'short' = 'usual'): string[] {
  const keys = Object.keys(names).filter((key) => key === code || key.startsWith(`${code}-alt-`))
  const leading = first === 'short' && keys.includes(`${code}-alt-short`) ? `${code}-alt-short` : code
  return [...new Set([leading, ...keys])].flatMap((key) => names[key] ?? [])
}

/** Which territories a world region holds, by M49 code. Groupings beside the tree (`002-status-grouping` …) stand apart. */
export function territoryContainment(): Readonly<Record<string, { readonly _contains: readonly string[] }>> {
  return readPackageFile<{
    supplemental: { territoryContainment: Record<string, { _contains: string[] }> }
  }>('cldr-core/supplemental/territoryContainment.json').supplemental.territoryContainment
}

/** The GEC (FIPS 10-4) codes of countries by ISO 3166 alpha-2 code, where the two differ. */
export function codeMappings(): Readonly<Record<string, { readonly _fips10?: string }>> {
  return readPackageFile<{
    supplemental: { codeMappings: Record<string, { _fips10?: string }> }
  }>('cldr-core/supplemental/codeMappings.json').supplemental.codeMappings
}
