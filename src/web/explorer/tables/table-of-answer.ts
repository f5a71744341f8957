import type { Card, Cited } from '../../shared/graphql/fragments.ts'
import type { Answer } from '../questions/answer.ts'
import type { Speech } from '../words/language.tsx'
import { aroundTable } from './around-table.ts'
import { claimRow, claimTable } from './claim-table.ts'
import { portsTable } from './ports-table.ts'
import { routeTable } from './route-table.ts'

/** A cell: a text, a number, an entity, or nothing. */
export type Cell = string | number | Card | null

export interface Column {
  readonly key: string
  readonly title: string
  /** How a number of it is written; digits in groups where left out. */
  readonly written?: (number: number) => string
}

export interface Row {
  readonly id: string
  readonly cells: Readonly<Record<string, Cell>>
  readonly citations: readonly Cited[]
  /** The path of the page that has the evidence of this row. */
  readonly path: string | null
}

/** An answer as a table: what was asked for, a row each. */
export interface AnswerTable {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

/** The table of an answer, in the reader's language. */
export function tableOfAnswer(answer: Answer, speech: Speech): AnswerTable {
  switch (answer.question) {
    case 'ports':
      return portsTable(answer.data, speech)
    case 'said':
      return claimTable(answer.data.about?.claims?.nodes ?? [], speech)
    case 'linked':
      return claimTable([...answer.data.trade.items, ...answer.data.said], speech)
    case 'trade':
      return claimTable(
        answer.data.directions.flatMap(({ totals, withPartners, shares }) => [...totals, ...withPartners, ...shares]),
        speech,
      )
    case 'conflicts': {
      const { columns } = claimTable([], speech)
      const groups = answer.data.conflicts?.nodes ?? []
      return {
        columns: [{ key: 'reason', title: speech.words.tableColumns.reason }, ...columns],
        rows: groups.flatMap(({ reason, claims }, group) =>
          claims.map((claim) => {
            const row = claimRow(claim, speech)
            return { ...row, id: `${group} ${row.id}`, cells: { reason: speech.words.reasons[reason], ...row.cells } }
          }),
        ),
      }
    }
    case 'route':
      return routeTable(answer.data.route?.legs ?? [], speech)
    case 'around':
      return aroundTable(answer.data, speech)
  }
}
