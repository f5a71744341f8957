import type { WritableGraph } from '../../../cypher/engine/graph.ts'
import type { ImportRow } from '../../../cypher/knowledge/ledger/imports/import-fact.ts'

/**
 * Rows in the form of a file of bilateral trade: what each country exported to each other one, by chapter of the Harmonized System, in 2024.
 * @param year another year is another file
 */
export async function tradeRows(graph: WritableGraph, count: number, year = '2024'): Promise<readonly ImportRow[]> {
  const ids = async (text: string) =>
    (await graph.run({ name: 'ids', text, parameters: {}, keyed: false })).map(({ id }) => String(id))
  const countries = await ids('MATCH (country:Country) RETURN country.id AS id ORDER BY id')
  const chapters = await ids(
    "MATCH (chapter:Commodity) WHERE chapter.commodityLevel = 'CHAPTER' RETURN chapter.id AS id ORDER BY id",
  )
  const rows: ImportRow[] = []
  for (const reporter of countries)
    for (const partner of countries)
      for (const commodity of chapters) {
        if (rows.length === count) return rows
        if (partner === reporter) continue
        const number = rows.length + 1
        const value = String(1_000 + ((number * 7_919) % 1_000_003))
        const input = {
          ...{ measure: 'EXPORT_VALUE' as const, value, unit: 'USD', reporter, partner, commodity },
          period: { start: year, end: year },
        }
        rows.push({ number, facts: [{ kind: 'OBSERVATION', input }] })
      }
  return rows
}
