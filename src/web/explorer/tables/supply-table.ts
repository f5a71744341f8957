import type { Supply } from '../questions/supply.ts'
import type { Speech } from '../words/language.tsx'
import { claimColumns, claimRow } from './claim-table.ts'
import type { AnswerTable } from './table-of-answer.ts'

/** Who supplies a country with some goods as a table: what is said of each supplier, then who else exports such goods. */
export function supplyTable({ goods, suppliers, exporters }: Supply, speech: Speech): AnswerTable {
  const { words, name } = speech
  const { tableColumns, supplyWords } = words
  return {
    columns: [
      { key: 'part', title: tableColumns.part },
      { key: 'rank', title: tableColumns.rank },
      { key: 'supplier', title: supplyWords.supplier },
      ...claimColumns(speech),
    ],
    rows: [
      ...suppliers.flatMap(({ supplier, commodity, rank, claims }) =>
        claims.map((claim) => {
          const row = claimRow(claim, speech)
          return { ...row, cells: { part: supplyWords.suppliers, rank, supplier, ...row.cells, commodity } }
        }),
      ),
      ...exporters.map(({ node, basis, citations }) => ({
        id: node.id,
        path: `/entity/${node.id}`,
        citations,
        cells: {
          part: supplyWords.exporters(name(goods)),
          supplier: node,
          commodity: goods,
          basis: words.bases[basis],
        },
      })),
    ],
  }
}
