import type { Country } from 'world-countries'
import { readPackageFile } from './package-file.ts'

/** The 250 countries and territories of world-countries. (Its types don't admit that an ES module may import it.) */
export const worldCountries = readPackageFile<readonly Country[]>('world-countries/countries.json')
