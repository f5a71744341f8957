import { createRequire } from 'node:module'
import type { Country } from 'world-countries'

/** The 250 countries and territories of world-countries. (Its types don't admit that an ES module may import it.) */
export const worldCountries = createRequire(import.meta.url)('world-countries') as readonly Country[]
