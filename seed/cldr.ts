import { readPackageFile } from './package-file.ts'

/** CLDR's names of countries and world regions: by ISO 3166 alpha-2 or M49 code, and `GB-alt-short` and the like. */
export type TerritoryNames = Readonly<Record<string, string>>

/** CLDR's names of countries and world regions in one language. */
export function territoryNames(language: 'en' | 'zh'): TerritoryNames {
  const file = readPackageFile<{
    main: Record<string, { localeDisplayNames: { territories: TerritoryNames } }>
  }>(`cldr-localenames-full/main/${language}/territories.json`)
  return file.main[language]?.localeDisplayNames.territories ?? {}
}

/** Every name that CLDR has for one territory: the usual one first, or the short one if requested. */
export function namesOfTerritory(names: TerritoryNames, code: string, first: 'usual' | 'short' = 'usual'): string[] {
  const keys = Object.keys(names).filter((key) => key === code || key.startsWith(`${code}-alt-`))
  const leading = first === 'short' && keys.includes(`${code}-alt-short`) ? `${code}-alt-short` : code
  return [...new Set([leading, ...keys])].flatMap((key) => names[key] ?? [])
}

/** The territories in each world region, by M49 code. Groupings outside the tree (`002-status-grouping` …) are separate. */
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
