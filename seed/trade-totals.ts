import type { CountryNames } from './country-names.ts'
import type { Draft } from './draft.ts'
import { type Flow, factbook, remarkOn, reporterOf, yearPeriod } from './factbook.ts'
import { readTable } from './read-table.ts'

const unknownBasis = 'Estimated; on which basis, the Factbook does not say.'

/** What totals count and how, by the basis that the Factbook names. */
const countedBy: Readonly<Record<string, string>> = {
  BALANCE_OF_PAYMENTS: 'Goods and services, estimated on the basis of the balance of payments.',
  GDP_EXPENDITURE: 'Goods and services, estimated on the basis of expenditure on GDP.',
}

/** Adds a year's exports or imports of a country to or from the world: estimates, as the Factbook says of each. */
export function addTradeTotals(draft: Draft, countries: CountryNames): void {
  const notes = notesOfTotals()
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
        comparator: 'ABOUT',
        flow,
        reporterId: reporter.id,
        note: [notes.get(`${row.gec} ${row.flow}`) ?? unknownBasis, remarkOn(reporter.id)].filter(Boolean).join(' '),
        ...yearPeriod(row.year),
      },
    })
  }
}

/** What is counted and how, by the Factbook's code and the flow: it says so once for all years. */
function notesOfTotals(): ReadonlyMap<string, string> {
  const rows = readTable('factbook-basis.csv', ['gec', 'country_name', 'flow', 'basis', 'note'])
  return new Map(
    rows.map(({ gec, flow, basis, note }) => [
      `${gec} ${flow}`,
      [countedBy[basis] ?? unknownBasis, note].filter(Boolean).join(' '),
    ]),
  )
}
