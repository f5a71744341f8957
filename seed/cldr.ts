import { readPackageFile } from './package-file.ts'

/** CLDR's names of countries and world regions: by ISO 3166 alpha-2 or M49 code, and `GB-alt-short` and the like. */
export type TerritoryNames = Readonly<Record<string, string>>

/** CLDR's names of countries and world regions in one language. */
export function territoryNames(language: string): TerritoryNames {
  const file = readPackageFile<{
    main: Record<string, { localeDisplayNames: { territories: TerritoryNames } }>
  }>(`cldr-localenames-full/main/${language}/territories.json`)
  return file.main[language]?.localeDisplayNames.territories ?? {}
}

/**
 * The languages besides English and Chinese in which countries and world regions are found: those of the countries between Europe and
 * East Asia, their neighbours, and those that much of the world's trade is done in.
 */
const languages = [
  ...[
    'ar',
    'az',
    'be',
    'bn',
    'de',
    'el',
    'es',
    'fa',
    'fr',
    'he',
    'hi',
    'hy',
    'id',
    'it',
    'ja',
    'ka',
    'kk',
    'km',
    'ko',
    'ky',
    'lo',
  ],
  ...[
    'mn',
    'ms',
    'my',
    'ne',
    'nl',
    'pl',
    'ps',
    'pt',
    'ro',
    'ru',
    'si',
    'sr',
    'sw',
    'tg',
    'th',
    'tk',
    'tr',
    'ug',
    'uk',
    'ur',
  ],
  ...['uz', 'uz-Cyrl', 'vi', 'zh-Hant'],
]

/** The names of each country and world region in other languages, for search: a function of its ISO 3166 alpha-2 or M49 code. */
export function namesInOtherLanguages(): (code: string) => readonly string[] {
  const tables = languages.map(territoryNames)
  return (code) => [...new Set(tables.flatMap((names) => namesOfTerritory(names, code)))]
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
