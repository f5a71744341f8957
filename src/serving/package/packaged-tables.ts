import { type GraphQLNamedType, getNamedType, isObjectType } from 'graphql'
import { schema } from '../../../schema/index.ts'
import { columnName, type TableColumn } from '../tables/column.ts'
import { evidenceOf } from '../tables/columns-of.ts'
import { tables } from '../tables/every-table.ts'
import type { Table } from '../tables/table.ts'

/** A column that holds the id of a row of another table. */
export interface ForeignKey {
  readonly column: string
  readonly table: string
}

/** A table that is whole without parameters, with its keys. */
export interface PackagedTable extends Table {
  readonly primaryKey: string | null
  readonly foreignKeys: readonly ForeignKey[]
}

/** What the rows of a list are. */
function rowOf(list: string): GraphQLNamedType | undefined {
  const page = getNamedType(schema.getQueryType()?.getFields()[list]?.type)
  return isObjectType(page) ? getNamedType(page.getFields().nodes?.type) : undefined
}

const whole = [...tables.values()].filter(({ args }) => !args.some(({ type }) => String(type).endsWith('!')))

/** The table that holds all of a type, by the name of the type. */
const tableOfType = new Map(whole.map(({ name }) => [rowOf(name)?.name, name]))

/** All tables that are whole without parameters. */
export const packagedTables: readonly PackagedTable[] = whole.map((table) => ({
  ...table,
  primaryKey: has(table, 'id') ? 'id' : null,
  foreignKeys: foreignKeysOf(table),
}))

function foreignKeysOf(table: Table): readonly ForeignKey[] {
  const row = rowOf(table.name)
  if (!isObjectType(row)) return []
  // The sources of a row may be several in one cell.
  const evidence = new Set(evidenceOf(row).map(({ name }) => name))
  return Object.values(row.getFields()).flatMap(({ name, type }) => {
    const column = `${columnName(name)}_id`
    const held = tableOfType.get(String(type).replace(/!$/, ''))
    return held && has(table, column) && !evidence.has(column) ? [{ column, table: held }] : []
  })
}

function has({ columns }: { readonly columns: readonly TableColumn[] }, name: string): boolean {
  return columns.some((column) => column.name === name)
}

/** The name of a table where capitals are not allowed: `disagreeing-claims`. */
export function resourceName(table: string): string {
  return table.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
