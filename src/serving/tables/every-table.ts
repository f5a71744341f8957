import { schema } from '../../../schema/index.ts'
import { comparedTables } from './compared-table.ts'
import { groupedTable } from './grouped-table.ts'
import { listTable } from './paged-table.ts'
import type { Table } from './table.ts'
import { wholeTable } from './whole-table.ts'

const fields = Object.values(schema.getQueryType()?.getFields() ?? {})

/** What the fields of Query answer as tables, by name: first the lists, then their groups, then the answers that come whole. */
export const tables: ReadonlyMap<string, Table> = new Map(
  [
    ...fields.map(listTable),
    ...fields.map(groupedTable),
    ...fields.map(wholeTable),
    ...fields.flatMap(comparedTables),
  ].flatMap((table) => (table ? [[table.name, table] as const] : [])),
)
