import type { Country } from 'world-countries'
import { readPackageFile } from './package-file.ts'

/** The 250 countries and territories of world-countries. (Its type declarations don't support import from an ES module.) */
export const worldCountries = readPackageFile<readonly Country[]>('world-countries/countries.json')
