import { type Conflict, conflictPath } from '../../pages/conflict/conflict.ts'
import { conflictSentence } from '../../pages/conflict/in-words.ts'
import type { Conflicts } from '../questions/conflicts.ts'
import type { Speech } from '../words/language.tsx'
import { claimColumns, claimRow } from './claim-table.ts'
import type { AnswerTable, Row } from './table-of-answer.ts'

/** The disagreements as a table: a row for each claim, with its side and what that side implies, or for each membership in dispute. */
export function conflictsTable({ conflicts }: Conflicts, speech: Speech): AnswerTable {
  const { tableColumns } = speech.words
  const columns = ['number', 'reason', 'disagreement', 'side', 'impliedLow', 'impliedHigh'] as const
  return {
    columns: [
      ...columns.map((key) => ({ key, title: tableColumns[key] })),
      ...claimColumns(speech),
      { key: 'disagreementAt', title: tableColumns.disagreementAt, inFilesOnly: true },
    ],
    rows: (conflicts?.nodes ?? []).flatMap((conflict, place) => rowsOf(conflict, place + 1, speech)),
  }
}

function rowsOf(conflict: Conflict, number: number, speech: Speech): readonly Row[] {
  const { words, name, link } = speech
  const { id, reason, claims, sides, memberships } = conflict
  const page = conflictPath(id)
  const shared = {
    number,
    reason: words.reasons[reason],
    disagreement: conflictSentence(conflict, speech),
    disagreementAt: link(page),
  }
  return [
    ...claims.map((claim) => {
      const row = claimRow(claim, speech)
      const at = sides.findIndex((side) => side.claims.some((one) => one.id === claim.id))
      const side = sides[at]
      return {
        ...row,
        id: `${number} ${row.id}`,
        cells: {
          ...shared,
          side: side ? words.conflictPage.side(at) : null,
          impliedLow: side?.implied && side.low !== null ? Number(side.low) : null,
          impliedHigh: side?.implied && side.high !== null ? Number(side.high) : null,
          ...row.cells,
        },
      }
    }),
    ...memberships.map(({ member, of, holds, since, until, citations }, place) => ({
      id: `${number} ${place}`,
      path: page,
      citations,
      cells: {
        ...shared,
        side: words.conflictPage.side(place % 2),
        claim: [name(member), words.conflictPage.belongs(name(of), holds)].join(' '),
        reporter: member,
        partner: of,
        start: since,
        end: until,
      },
    })),
  ]
}
