import type { CountryNames } from './country-names.ts'
import type { Draft } from './draft.ts'
import { numberIn, readTable } from './read-table.ts'

const columns = ['country', 'main_gauge_mm', 'other_gauges_mm', 'note', 'conf'] as const

/** Adds the gauges of each country's railways to the country. */
export function addCountryGauges(draft: Draft, countries: CountryNames): void {
  const rows = readTable('country_gauge.csv', columns)
  draft.read(rows.length)
  for (const row of rows) {
    const country = countries.byIso2(row.country)
    if (!country) draft.leftOut(row.file, row.line, `${row.country} is no country`)
    else
      draft.describe(country, {
        railGaugeMillimetres: numberIn(row, 'main_gauge_mm'),
        otherRailGauges: row.other_gauges_mm === '' ? undefined : gaugesIn(row.other_gauges_mm),
        railGaugeNote: row.note || undefined,
        railGaugeConfidence: row.conf,
      })
  }
}

/** `1000/1600` is dual gauge: the rails of both. */
function gaugesIn(text: string): number[] {
  return [...new Set(text.split(/[ /]/).map(Number))]
}
