import type { CommodityNames } from './commodity-names.ts'
import type { CountryNames } from './country-names.ts'
import type { Draft } from './draft.ts'
import { type Flow, factbook, reporterOf, yearPeriod } from './factbook.ts'
import { numberIn, readTable, type TableRow } from './read-table.ts'

type Row = TableRow<'gec' | 'country_name' | 'flow' | 'rank' | 'good' | 'year'>

/** Adds the main exports and imports of each country, by rank. Runs after the Harmonized System. */
export function addTradedGoods(
  draft: Draft,
  { countries, commodities }: { countries: CountryNames; commodities: CommodityNames },
): void {
  const rows = readTable('traded-goods.csv', ['gec', 'country_name', 'flow', 'rank', 'good', 'year'])
  draft.read(rows.length)
  for (const row of rows) {
    const reporter = reporterOf(row, countries)
    const commodity = commodities.idOf(row.good)
    if (!reporter || /see listing/.test(row.good)) {
      draft.leftOut(row.file, row.line, reporter ? 'the good is a remark' : `'${row.country_name}' is no country`)
      continue
    }
    const id = `statement:factbook-${reporter.short}-${row.flow}-${commodities.formerIdOf(row.good).slice('commodity:'.length)}`
    if (draft.claims.has(id)) {
      draft.leftOut(row.file, row.line, `${row.country_name}: ${row.good} is already there as ${id}`)
      continue
    }
    addGood(draft, row.good, commodity)
    addStatement(draft, row, { id, reporter: reporter.id, commodity })
  }
}

/** Adds a good that has no code in the Harmonized System. */
function addGood(draft: Draft, good: string, id: string): void {
  if (/^commodity:\d/.test(id)) return
  draft.entity({
    id,
    kind: 'COMMODITY',
    name: good.replace(/^./, (first) => first.toUpperCase()),
    ...factbook,
    properties: { commodityLevel: 'GROUP' },
  })
}

function addStatement(draft: Draft, row: Row, ends: { id: string; reporter: string; commodity: string }): void {
  const { id, reporter, commodity } = ends
  const flow = row.flow.toUpperCase() as Flow
  draft.claim({
    id,
    claimKind: 'STATEMENT',
    ...factbook,
    about: [
      { role: 'SUBJECT', entity: reporter },
      { role: 'OBJECT', entity: commodity },
    ],
    properties: {
      type: 'relation',
      predicate: row.flow,
      subjectId: reporter,
      objectId: commodity,
      flow,
      rank: numberIn(row, 'rank'),
      ...yearPeriod(row.year),
    },
  })
  draft.relation({ from: reporter, relation: flow, to: commodity, claims: [id], ...factbook })
}
