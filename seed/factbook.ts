import type { CountryNames } from './country-names.ts'
import type { TableRow } from './read-table.ts'

/** The Factbook's codes that are not countries. */
const wholes: Readonly<Record<string, string>> = { ee: 'organization:EU', xx: 'region:WORLD' }

export const factbook = { basis: 'REFERENCE', citations: [{ source: 'source:world-factbook' }] } as const

/** The European Union's totals count the trade among its members; what its largest partners are, is said of the others. */
const ofUnion = 'The totals of the Union count the trade among its members, the shares of its partners do not.'

/** What a careful reader should know of all the Factbook's numbers of a reporter; undefined if there is nothing. */
export function remarkOn(reporter: string): string | undefined {
  return reporter === 'organization:EU' ? ofUnion : undefined
}

export type Flow = 'EXPORTS' | 'IMPORTS'

/** The subject of a row of the Factbook: a country, the European Union or the world. */
export function reporterOf(
  row: TableRow<'gec' | 'country_name'>,
  countries: CountryNames,
): { readonly id: string; readonly short: string } | undefined {
  const id = wholes[row.gec] ?? countries.byGec(row.gec) ?? countries.byName(row.country_name)
  return id === undefined ? undefined : { id, short: id.slice(id.indexOf(':') + 1) }
}

/** The period of a year: `2023` is 2023-01-01 to 2023-12-31. None if the Factbook gives no year. */
export function yearPeriod(year: string): Readonly<Record<string, string | undefined>> {
  if (year === '') return { periodAmbiguity: 'The Factbook gives no year' }
  return { periodStart: `${year}-01-01`, periodEnd: `${year}-12-31`, periodLabel: year, granularity: 'year' }
}
