import { claimPath } from '../../pages/claim/claim.ts'
import type { Trade } from '../questions/trade.ts'
import type { Speech } from '../words/language.tsx'
import { claimColumns, claimRow } from './claim-table.ts'
import type { AnswerTable, Row } from './table-of-answer.ts'

/** The trade of an entity as a table: totals, then values and shares of partners with their ranks, then the main goods. */
export function tradeTable({ about, directions }: Trade, speech: Speech): AnswerTable {
  const { tradeParts, tableColumns } = speech.words
  return {
    columns: [
      { key: 'part', title: tableColumns.part },
      { key: 'rank', title: tableColumns.rank },
      ...claimColumns(speech),
    ],
    rows: directions.flatMap(({ flow, totals, withPartners, shares, goods }) => {
      const claims = (part: string, of: typeof totals, isRanked: boolean): readonly Row[] =>
        of.map((claim, place) => {
          const row = claimRow(claim, speech)
          return { ...row, cells: { part, rank: isRanked ? place + 1 : null, ...row.cells } }
        })
      return [
        ...claims(tradeParts.total, totals, false),
        ...claims(tradeParts.withPartners, withPartners, false),
        ...claims(tradeParts.shares, shares, true),
        ...goods.map(({ node, basis, citations, rank, claim }) => ({
          id: `${flow} ${node.id}`,
          path: claim ? claimPath(claim) : `/entity/${node.id}`,
          citations,
          cells: {
            part: tradeParts.goods,
            rank,
            flow: tradeParts[flow],
            reporter: about,
            commodity: node,
            basis: speech.words.bases[basis],
          },
        })),
      ]
    }),
  }
}
