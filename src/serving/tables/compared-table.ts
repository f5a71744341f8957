import { type GraphQLField, getNamedType, isObjectType } from 'graphql'
import type { Part, TableColumn } from './column.ts'
import { columnsOf } from './columns-of.ts'
import { pagedTable, rowOf } from './paged-table.ts'
import type { Table } from './table.ts'

/** What each side says, beside the ids of its claims; sources that disagree are all there. */
const numbers = ['left', 'right'].map(
  (side): TableColumn => ({
    name: `${side}_values`,
    selection: `${side} { value }`,
    holds: 'text',
    description: `The numbers of the ${side} side, the strongest evidence first. Several are separated by "; ", in the order of ${side}_ids.`,
    read: (row) => (row[side] as readonly Part[]).map(({ value }) => value).join('; ') || null,
  }),
)

/** What two entities have in common and apart, `compareNumbers` and `compareRelations`: one row a pair of numbers, or a relation. */
export function comparedTables(field: GraphQLField<unknown, unknown>): readonly Table[] {
  const compared = getNamedType(field.type)
  if (!isObjectType(compared) || compared.name !== 'Comparison') return []
  return Object.values(compared.getFields()).flatMap((within) => {
    const row = rowOf(within)
    if (!row) return []
    const columns = columnsOf(row, [])
    const place = columns.findIndex(({ name }) => name === 'source_id')
    return pagedTable({
      name: `${field.name}${within.name.replace(/^./, (letter) => letter.toUpperCase())}`,
      description: `${field.description} ${within.description}`,
      ...{ field, within },
      columns: within.name === 'numbers' ? columns.toSpliced(place, 0, ...numbers) : columns,
    })
  })
}
