import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import { schema } from '../../../schema/index.ts'
import type { TableColumn } from './column.ts'
import { columnsOf } from './columns-of.ts'
import { columnsOfField, type Listed } from './columns-of-field.ts'
import { merged } from './selections.ts'
import type { PageAnswered, Table } from './table.ts'

/** A list with pages, and where it is. */
export interface PagedList {
  readonly name: string
  readonly description: string
  /** The field of Query. */
  readonly field: GraphQLField<unknown, unknown>
  /** The field that has the list in what the other answers; left out where that is the list. */
  readonly within?: GraphQLField<unknown, unknown>
  readonly columns: readonly TableColumn[]
  /** Completes a row by what was asked for. */
  readonly complete?: (row: Readonly<Record<string, unknown>>, variables: Readonly<Record<string, unknown>>) => object
}

/** Arguments of the list around that say nothing of one within it: which page, and in which order. */
const ofThePage: ReadonlySet<string> = new Set(['first', 'after', 'orderBy'])

/** A list of GraphQL's as a table, page by page. */
export function pagedTable({ name, description, field, within, columns, complete }: PagedList): Table {
  const outer = within ? field.args.filter((arg) => !ofThePage.has(arg.name)) : field.args
  const args = [...outer, ...(within?.args ?? [])]
  const filter = getNamedType(args.find((arg) => arg.name === 'where')?.type)
  return {
    name,
    description,
    columns,
    args: args.filter((arg) => arg.name !== 'first' && arg.name !== 'after'),
    filter: isInputObjectType(filter) ? filter : undefined,
    hasLongPages: !within && (field.extensions.longPages ?? isInputObjectType(filter)) === true,
    hasPages: true,
    isPersonal: field.extensions.personal === true,
    document: (asked) => {
      const selected = (isBeside: boolean) =>
        merged(asked.filter((column) => (column.isBeside ?? false) === isBeside).map(({ selection }) => selection))
      const beside = selected(true)
      const page = `{
          totalCount @include(if: $count)
          nodes { __typename ${selected(false)} }
          ${beside && `edges { ${beside} }`}
          pageInfo { hasNextPage endCursor }
        }`
      return `query Table(${variablesOf(args)}, $count: Boolean!) {
        about { revision }
        list: ${field.name}${given(outer)} ${within ? `{ ${within.name}${given(within.args)} ${page} }` : page}
      }`
    },
    pageIn: (list, variables) => {
      const page = (within ? (list as Record<string, unknown>)[within.name] : list) as PageAnswered
      return complete ? { ...page, nodes: page.nodes.map((row) => ({ ...row, ...complete(row, variables) })) } : page
    },
  }
}

/** Arguments as the variables of an operation. */
export function variablesOf(args: readonly GraphQLArgument[]): string {
  return args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ')
}

/** Arguments given by the variables of their names. */
export function given(args: readonly GraphQLArgument[]): string {
  return args.length > 0 ? `(${args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')})` : ''
}

/** What the rows of a field's list are; undefined if it has no pages. */
export function rowOf({ type }: GraphQLField<unknown, unknown>): Listed | undefined {
  const page = getNamedType(type)
  if (!isObjectType(page) || !page.name.endsWith('Connection')) return undefined
  const { nodes } = page.getFields()
  const row = nodes && getNamedType(nodes.type)
  return isObjectType(row) || isInterfaceType(row) ? row : undefined
}

/** The list that a field of Query is, as a table; undefined if it is none, or one of the ledger, which tells of changes. */
export function listTable(field: GraphQLField<unknown, unknown>): Table | undefined {
  const { name, type, description, extensions } = field
  const row = rowOf(field)
  if (!row || extensions.ofLedger) return undefined
  return pagedTable({
    ...{ name, description: description ?? '', field },
    columns: [
      ...columnsOf(row, isInterfaceType(row) ? schema.getPossibleTypes(row) : []),
      ...columnsBeside(getNamedType(type) as GraphQLObjectType),
    ],
  })
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
