import type { GraphQLArgument, GraphQLInputObjectType } from 'graphql'
import type { Part, TableColumn } from './column.ts'

/** A page of rows as GraphQL answers it. */
export interface PageAnswered {
  readonly nodes: readonly Part[]
  /** What the list tells of each row beside it. */
  readonly edges?: readonly Part[]
  readonly totalCount?: number | null
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** An answer of GraphQL's as a table. */
export interface Table {
  /** As in its address: `observations` in `/table/observations.csv`. */
  readonly name: string
  readonly description: string
  readonly columns: readonly TableColumn[]
  /** What the field takes besides which page: its filter, its order, and whatever else. */
  readonly args: readonly GraphQLArgument[]
  /** The filter that `where` takes; its values may also be given by their names. */
  readonly filter: GraphQLInputObjectType | undefined
  /** True if its pages may be longer than those of clients. */
  readonly hasLongPages: boolean
  /** False if it comes whole in one answer: its rows have no cursors, and it can't be gone on with. */
  readonly hasPages: boolean
  /** True if its rows depend on who asks, or on more than the graph: nobody may keep them. */
  readonly isPersonal: boolean
  /** The operation that asks for a page of these columns. */
  readonly document: (columns: readonly TableColumn[]) => string
  /** The page in what the operation answers as `list`. */
  readonly pageIn: (list: object, variables: Readonly<Record<string, unknown>>) => PageAnswered
}

/** Where a row stands, for whoever wants to go on after it. It is made only for those who ask for it. */
export const cursor: TableColumn = {
  name: 'cursor',
  selection: 'cursor',
  isBeside: true,
  holds: 'text',
  description: 'Where the row stands: give it as `after` to go on with the next. Only if `columns` names it.',
  read: (row) => (typeof row.cursor === 'string' ? row.cursor : null),
}
