import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql'
import { type Column, columnName, type Holds, part, type TableColumn, type Value } from './column.ts'

/** What rows can be. */
export type Listed = GraphQLObjectType | GraphQLInterfaceType

/** Read apart from the rest, or known from the table; `conflicts` and `disagreesWith` are a table of their own. */
const leftOut = new Set(['name', 'citations', 'conflicts', 'disagreesWith', 'evidence', 'sides', 'kind'])

/** The columns of a field: one for a value, several for an entity or an object, none for what is a table of its own. */
export function columnsOfField(field: GraphQLField<unknown, unknown>, type: Listed): readonly TableColumn[] {
  const tellsApart = field.name === 'kind' && (!isEntity(type) || type.name === 'Entity')
  if (leftOut.has(field.name) && !tellsApart) return []
  if (field.args.some((arg) => arg.name === 'after')) return []
  const own = getNullableType(field.type)
  const held = getNamedType(own)
  if (isListType(own)) return ofList(field, held)
  if (isLeafType(held)) return leaf(field)
  if (isEntity(held)) return entity(field)
  if (isNode(held)) return idOf(field)
  return isObjectType(held) ? inside(field, held) : []
}

function leaf({ name, type, description }: GraphQLField<unknown, unknown>): readonly TableColumn[] {
  return [valueColumn(columnName(name), type, description, name, (row) => row[name])]
}

function ofList({ name, description }: GraphQLField<unknown, unknown>, held: GraphQLNamedType): readonly TableColumn[] {
  const joined = (column: string, selection: string, of: (one: never) => unknown): readonly TableColumn[] => [
    {
      name: column,
      selection,
      holds: 'text',
      description: `${sentence(description)} Several are separated by "; ".`,
      read: (row) => (Array.isArray(row[name]) && row[name].length > 0 ? row[name].map(of as never).join('; ') : null),
    },
  ]
  if (isLeafType(held)) return joined(columnName(name), name, (one) => one)
  // The evidence of a row may ask for more of the same list.
  return isNode(held) ? joined(`${columnName(name)}_ids`, `${name} { id }`, ({ id }: { id: string }) => id) : []
}

function entity({ name, description }: GraphQLField<unknown, unknown>): readonly TableColumn[] {
  const column = columnName(name)
  const about = sentence(description)
  const of = (suffix: string, key: string, selected: string, what: string): TableColumn => ({
    name: `${column}_${suffix}`,
    selection: `${name} { ${selected} }`,
    holds: 'text',
    description: `${about} ${what}`,
    read: (row) => text(part(row, name)?.[key]),
  })
  return [
    of('id', 'id', 'id', 'Its id.'),
    of('name', 'name', 'name', 'Its English name.'),
    of('name_zh', 'nameZh', 'nameZh: name(language: ZH)', 'Its Chinese name.'),
  ]
}

function idOf({ name, description }: GraphQLField<unknown, unknown>): readonly TableColumn[] {
  return [
    {
      name: `${columnName(name)}_id`,
      selection: `${name} { id }`,
      holds: 'text',
      description: sentence(description),
      read: (row) => text(part(row, name)?.id),
    },
  ]
}

/** The values of an object that is no thing of its own, such as a period or coordinates. */
function inside({ name }: GraphQLField<unknown, unknown>, held: GraphQLObjectType): readonly TableColumn[] {
  const leaves = Object.values(held.getFields()).filter(
    (field) => isLeafType(getNullableType(field.type)) && field.args.length === 0,
  )
  const prefix = name === 'location' ? '' : `${columnName(name)}_`
  const columns = leaves.map((field) =>
    valueColumn(
      `${prefix}${columnName(field.name)}`,
      field.type,
      field.description,
      `${name} { ${field.name} }`,
      (row) => part(row, name)?.[field.name],
    ),
  )
  return held.name === 'Period' ? [...columns, precision(name)] : columns
}

/** A period states a day, a month or a year. */
function precision(period: string): TableColumn {
  const called = new Map([
    [4, 'YEAR'],
    [7, 'MONTH'],
    [10, 'DAY'],
  ])
  return {
    name: `${columnName(period)}_precision`,
    selection: `${period} { start end }`,
    holds: 'text',
    description: 'How exactly the ends of the period are known: YEAR, MONTH or DAY.',
    read: (row) => {
      const { start, end } = part(row, period) ?? {}
      return called.get((text(start) ?? text(end) ?? '').length) ?? null
    },
  }
}

function valueColumn(
  name: string,
  type: GraphQLOutputType,
  description: string | null | undefined,
  selection: string,
  of: Column['read'] extends (row: infer Row, site: string) => Value ? (row: Row) => unknown : never,
): TableColumn {
  const unit = /(?:^|_)(kilometres|millimetres|percent)$/.exec(name)?.[1]
  const degrees = /^(latitude|longitude)$/.test(name) ? 'degrees' : undefined
  const measured = name === 'area_square_kilometres' ? 'square kilometres' : (unit ?? degrees)
  return {
    name,
    selection,
    holds: holds(type),
    description: sentence(description),
    ...(measured && { unit: measured }),
    read: (row) => (of(row) ?? null) as Value,
  }
}

function holds(type: GraphQLOutputType): Holds {
  const { name } = getNamedType(type)
  const known: Readonly<Record<string, Holds>> = {
    Int: 'integer',
    Float: 'number',
    Decimal: 'decimal',
    Boolean: 'boolean',
    PartialDate: 'date',
  }
  return known[name] ?? 'text'
}

/** True for the kinds of entities, and for Entity itself. */
export const isEntity = (type: GraphQLNamedType): boolean =>
  type.name === 'Entity' || (isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Entity'))

const isNode = (type: GraphQLNamedType): boolean =>
  (isObjectType(type) || isInterfaceType(type)) && type.getInterfaces().some(({ name }) => name === 'Node')

/** The text in a cell; null for anything else. */
export const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** A field without a description is the id, as an interface has it. */
const sentence = (description: string | null | undefined): string =>
  (description ?? 'Readable and stable, like country:CHN.').replaceAll('`', '')
