import { type GraphQLField, type GraphQLObjectType, getNamedType, isEnumType, isObjectType, isUnionType } from 'graphql'
import { type Part, part, type TableColumn, type Value } from './column.ts'
import { evidenceOf } from './columns-of.ts'
import { columnsOfField } from './columns-of-field.ts'
import { pagedTable, rowOf } from './paged-table.ts'
import type { Table } from './table.ts'

/** How many dimensions a list is grouped by at most. */
const mostDimensions = 2

/**
 * The groups of a list as a table, `portsGrouped` of `ports`: one row a group. Its columns are the same whatever it is grouped by.
 * @returns undefined if the list has no groups
 */
export function groupedTable(field: GraphQLField<unknown, unknown>): Table | undefined {
  const list = getNamedType(field.type)
  const groups = isObjectType(list) ? list.getFields().groups : undefined
  const group = groups && rowOf(groups)
  if (!groups || !isObjectType(group)) return undefined
  const { number, values, basis } = group.getFields()
  const isSummed = number && groups.args.some((arg) => arg.name === 'number')
  return pagedTable({
    name: `${field.name}Grouped`,
    description: `${groups.description} Groups in a table have a row each, by one dimension or two: \`by=${dimensionsOf(groups).slice(0, mostDimensions).join(',')}\`.`,
    field,
    within: groups,
    columns: [
      ...Array.from({ length: mostDimensions }, (_, place) => keyColumns(place)).flat(),
      count,
      ...(isSummed ? [...valuesWithin(number), unknown] : []),
      ...(values ? valuesWithin(values) : []),
      ...(basis ? columnsOfField(basis, group) : []),
      ...evidenceOf(group),
    ],
    // Where a number is asked for and no member of a group has it, all of the group are unknown: it is not that nobody asked.
    complete: (row, variables) => ({ number: row.number ?? (variables.number ? { known: 0 } : null) }),
  })
}

function dimensionsOf(groups: GraphQLField<unknown, unknown>): readonly string[] {
  const type = getNamedType(groups.args.find((arg) => arg.name === 'by')?.type)
  return isEnumType(type) ? type.getValues().map(({ name }) => name) : []
}

const count: TableColumn = {
  name: 'count',
  selection: 'count',
  holds: 'integer',
  description: 'How many are in the group, whether their numbers are known or not.',
  read: (row) => row.count as number,
}

const unknown: TableColumn = {
  name: 'unknown',
  selection: 'count number { known }',
  holds: 'integer',
  description: 'How many of the group have no known number: they are in none of the sums.',
  read: (row) => {
    const known = part(row, 'number')?.known
    return typeof known === 'number' ? (row.count as number) - known : null
  },
}

/** What the members of a group have in common in the first dimension or the second. */
function keyColumns(place: number): readonly TableColumn[] {
  const suffix = place === 0 ? '' : `_${place + 1}`
  const which = place === 0 ? 'the dimension' : 'the second dimension, where there are two'
  const column = (name: string, selected: string, description: string, of: (key: Part) => unknown): TableColumn => ({
    name: `${name}${suffix}`,
    selection: `keys { ${selected} }`,
    holds: 'text',
    description,
    read: (row) => {
      const key = (row.keys as readonly Part[])[place]
      return key ? ((of(key) ?? null) as Value) : null
    },
  })
  return [
    column('dimension', 'dimension', `The name of ${which}, as by has it.`, (key) => key.dimension),
    column(
      'value',
      'value',
      `The value in ${which}: an id, a code or a word; empty where there is none.`,
      (key) => key.value,
    ),
    column('label', 'label', `The value in ${which} in words; "none" where there is none.`, (key) => key.label),
    column(
      'label_zh',
      'entity { nameZh: name(language: ZH) }',
      `The Chinese name of the entity in ${which}.`,
      (key) => part(key, 'entity')?.nameZh,
    ),
  ]
}

/** The columns of what numbers come to: of an object, or of each type that it may be. */
function valuesWithin({ name, type }: GraphQLField<unknown, unknown>): readonly TableColumn[] {
  const values = getNamedType(type)
  if (isObjectType(values)) return fieldsWithin(name, values, (selection) => selection)
  const types = isUnionType(values) ? values.getTypes() : []
  return types.flatMap((one) => fieldsWithin(name, one, (selection) => `... on ${one.name} { ${selection} }`))
}

function fieldsWithin(
  name: string,
  type: GraphQLObjectType,
  ofType: (selection: string) => string,
): readonly TableColumn[] {
  return Object.values(type.getFields())
    .flatMap((field) => columnsOfField(field, type))
    .map((column) => ({
      ...column,
      selection: `${name} { ${ofType(column.selection)} }`,
      read: (row, site) => column.read(part(row, name) ?? {}, site),
    }))
}
