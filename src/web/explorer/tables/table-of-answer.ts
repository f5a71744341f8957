import type { Card, Cited } from '../../shared/graphql/fragments.ts'
import type { Answer } from '../questions/answer.ts'
import type { Speech } from '../words/language.tsx'
import { aroundTable } from './around-table.ts'
import { claimTable } from './claim-table.ts'
import { conflictsTable } from './conflicts-table.ts'
import { linkedTable } from './linked-table.ts'
import { portsTable } from './ports-table.ts'
import { routeTable } from './route-table.ts'
import { supplyTable } from './supply-table.ts'
import { tradeTable } from './trade-table.ts'

/** A cell: a text, a number, an entity, or nothing. */
export type Cell = string | number | Card | null

export interface Column {
  readonly key: string
  readonly title: string
  /** True for a column that only files have, since the page shows it otherwise. */
  readonly inFilesOnly?: true
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
      return claimTable(answer.data.claims, speech)
    case 'linked':
      return linkedTable(answer.data, speech)
    case 'trade':
      return tradeTable(answer.data, speech)
    case 'supply':
      return supplyTable(answer.data, speech)
    case 'conflicts':
      return conflictsTable(answer.data, speech)
    case 'route':
      return routeTable(answer.data.route?.legs ?? [], speech)
    case 'around':
      return aroundTable(answer.data, speech)
  }
}
