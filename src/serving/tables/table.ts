import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import { schema } from '../../../schema/index.ts'
import type { TableColumn } from './column.ts'
import { columnsOf } from './columns-of.ts'
import { columnsOfField } from './columns-of-field.ts'
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
  /** True if its pages may be longer than those of clients. */
  readonly hasLongPages: boolean
  /** The operation that asks for a page of these columns. */
  readonly document: (columns: readonly TableColumn[]) => string
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
  if (!isObjectType(page) || !page.name.endsWith('Connection')) return undefined
  const { nodes } = page.getFields()
  const row = nodes && getNamedType(nodes.type)
  if (!isObjectType(row) && !isInterfaceType(row)) return undefined
  const filter = getNamedType(args.find((arg) => arg.name === 'where')?.type)
  const variables = args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ')
  const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')
  return {
    name,
    description: description ?? '',
    columns: [...columnsOf(row, isInterfaceType(row) ? schema.getPossibleTypes(row) : []), ...columnsBeside(page)],
    args: args.filter((arg) => arg.name !== 'first' && arg.name !== 'after'),
    filter: isInputObjectType(filter) ? filter : undefined,
    hasLongPages: isInputObjectType(filter) || extensions.longPages === true,
    document: (columns) => {
      const selected = (isBeside: boolean) =>
        merged(columns.filter((column) => (column.isBeside ?? false) === isBeside).map(({ selection }) => selection))
      const beside = selected(true)
      return `query Table(${variables}, $count: Boolean!) {
        about { revision }
        list: ${name}(${given}) {
          totalCount @include(if: $count)
          nodes { __typename ${selected(false)} }
          ${beside && `edges { ${beside} }`}
          pageInfo { hasNextPage endCursor }
        }
      }`
    },
  }
}

/** What the edges of a list tell beside their rows; nothing where the list also hangs on entities, of which its edges tell. */
function columnsBeside(page: GraphQLObjectType): readonly TableColumn[] {
  const edge = getNamedType(page.getFields().edges?.type)
  if (!isObjectType(edge) || hangsOnSomething(page)) return []
  return Object.values(edge.getFields())
    .filter(({ name }) => name !== 'cursor' && name !== 'node')
    .flatMap((field) => columnsOfField(field, edge))
    .map((column) => ({ ...column, isBeside: true }))
}

function hangsOnSomething(page: GraphQLObjectType): boolean {
  return Object.values(schema.getTypeMap()).some(
    (type) =>
      (isObjectType(type) || isInterfaceType(type)) &&
      type !== schema.getQueryType() &&
      Object.values(type.getFields()).some((field) => getNamedType(field.type) === page),
  )
}
