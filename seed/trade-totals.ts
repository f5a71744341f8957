import type { CountryNames } from './country-names.ts'
import type { Draft } from './draft.ts'
import { type Flow, factbook, reporterOf, yearPeriod } from './factbook.ts'
import { readTable } from './read-table.ts'

/** Adds a year's exports or imports of a country to or from the world. */
export function addTradeTotals(draft: Draft, countries: CountryNames): void {
  const rows = readTable('trade-totals.csv', ['gec', 'country_name', 'flow', 'year', 'usd'])
  draft.read(rows.length)
  for (const row of rows) {
    const reporter = reporterOf(row, countries)
    const flow = row.flow.toUpperCase() as Flow
    if (!reporter) {
      draft.leftOut(row.file, row.line, `'${row.country_name}' is no country`)
      continue
    }
    const id = `observation:factbook-${reporter.short}-${row.flow}-${row.year}`
    if (draft.claims.has(id)) {
      draft.leftOut(row.file, row.line, `${row.country_name}: ${id} is already there`)
      continue
    }
    draft.claim({
      id,
      claimKind: 'OBSERVATION',
      ...factbook,
      about: [{ role: 'REPORTER', entity: reporter.id }],
      properties: {
        type: 'statistic',
        predicate: row.flow,
        measure: flow === 'EXPORTS' ? 'EXPORT_VALUE' : 'IMPORT_VALUE',
        kind: 'LEVEL',
        value: row.usd,
        unit: 'USD',
        comparator: 'EQUAL',
        flow,
        reporterId: reporter.id,
        note: 'Goods and services.',
        ...yearPeriod(row.year),
      },
    })
  }
}
