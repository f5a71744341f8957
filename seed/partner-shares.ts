import type { CountryNames } from './country-names.ts'
import type { Draft } from './draft.ts'
import { type Flow, factbook, remarkOn, reporterOf, yearPeriod } from './factbook.ts'
import { readTable } from './read-table.ts'

const lessThanHalf = 'Less than half a percent: among the five largest partners nevertheless.'

/**
 * Adds the shares of a country's largest partners in its exports and imports: rounded to whole percents, at most five partners. A share
 * of 0 is kept as it is stated, but relates nobody.
 */
export function addPartnerShares(draft: Draft, countries: CountryNames): void {
  const rows = readTable('partner-shares.csv', ['gec', 'country_name', 'flow', 'partner_name', 'share_percent', 'year'])
  draft.read(rows.length)
  for (const row of rows) {
    const reporter = reporterOf(row, countries)
    const partner = countries.byName(row.partner_name)
    const flow = row.flow.toUpperCase() as Flow
    if (!reporter || !partner) {
      const unknown = reporter ? row.partner_name : row.country_name
      draft.leftOut(row.file, row.line, `'${unknown}' is no country`)
      continue
    }
    const id = `observation:factbook-${reporter.short}-${row.flow}-${partner.slice('country:'.length)}-${row.year}`
    if (draft.claims.has(id)) {
      draft.leftOut(row.file, row.line, `${row.country_name}: ${id} is already there`)
      continue
    }
    const isZero = Number(row.share_percent) === 0
    draft.claim({
      id,
      claimKind: 'OBSERVATION',
      ...factbook,
      about: [
        { role: 'REPORTER', entity: reporter.id },
        { role: 'PARTNER', entity: partner },
      ],
      properties: {
        type: 'statistic',
        predicate: `share of ${row.flow}`,
        measure: 'PARTNER_SHARE',
        kind: 'SHARE',
        value: row.share_percent,
        unit: 'percent',
        comparator: 'ABOUT',
        flow,
        reporterId: reporter.id,
        partnerId: partner,
        note: isZero ? lessThanHalf : remarkOn(reporter.id),
        ...yearPeriod(row.year),
      },
    })
    if (!isZero) draft.relation({ from: reporter.id, relation: 'TRADES_WITH', to: partner, claims: [id], ...factbook })
  }
}
