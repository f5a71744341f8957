import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputObjectType,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import { schema } from '../../../schema/index.ts'
import type { TableColumn } from './column.ts'
import { columnsOf } from './columns-of.ts'
import { merged } from './selections.ts'

/** A list of GraphQL's as a table. */
export interface Table {
  /** As in its address: `observations` in `/table/observations.csv`. */
  readonly name: string
  readonly description: string
  readonly columns: readonly TableColumn[]
  /** What the field takes besides which page: its filter, its order, and whatever else. */
  readonly args: readonly GraphQLArgument[]
  /** The filter that `where` takes; its values may also be given by their names. */
  readonly filter: GraphQLInputObjectType | undefined
  /** The operation that asks for a page of these columns. */
  readonly document: (columns: readonly TableColumn[]) => string
}

/** Where a row stands, for whoever wants to go on after it. It is made only for those who ask for it. */
export const cursor: TableColumn = {
  name: 'cursor',
  selection: '',
  holds: 'text',
  description: 'Where the row stands: give it as `after` to go on with the next. Only if `columns` names it.',
  read: (row) => (typeof row.cursor === 'string' ? row.cursor : null),
}

/** All lists at the root of the schema, by the name of their field; those of the ledger, which tell of changes, are none. */
export const tables: ReadonlyMap<string, Table> = new Map(
  Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
    const table = tableOf(field)
    return table ? [[table.name, table] as const] : []
  }),
)

function tableOf({ name, args, type, description, extensions }: GraphQLField<unknown, unknown>): Table | undefined {
  if (extensions.ofLedger) return undefined
  const page = getNamedType(type)
  const nodes = isObjectType(page) && page.name.endsWith('Connection') ? page.getFields().nodes : undefined
  const row = nodes && getNamedType(nodes.type)
  if (!isObjectType(row) && !isInterfaceType(row)) return undefined
  const filter = getNamedType(args.find((arg) => arg.name === 'where')?.type)
  const variables = args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ')
  const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')
  return {
    name,
    description: description ?? '',
    columns: columnsOf(row, isInterfaceType(row) ? schema.getPossibleTypes(row) : []),
    args: args.filter((arg) => arg.name !== 'first' && arg.name !== 'after'),
    filter: isInputObjectType(filter) ? filter : undefined,
    document: (columns) => {
      const selected = merged(columns.map(({ selection }) => selection).filter((text) => text !== ''))
      const cursors = columns.includes(cursor) ? 'edges { cursor }' : ''
      return `query Table(${variables}, $count: Boolean!) {
        about { revision }
        list: ${name}(${given}) {
          totalCount @include(if: $count)
          nodes { __typename ${selected} }
          ${cursors}
          pageInfo { hasNextPage endCursor }
        }
      }`
    },
  }
}
