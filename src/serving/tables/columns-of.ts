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
import { evidenceColumns } from './evidence-columns.ts'

/** What rows can be. */
type Listed = GraphQLObjectType | GraphQLInterfaceType

/** Read apart from the rest, or known from the table; `conflicts` and `disagreesWith` are a table of their own. */
const leftOut = new Set(['name', 'citations', 'conflicts', 'disagreesWith', 'evidence', 'sides', 'kind'])

/** These columns come first, in this order, where a table has them; then the others as the schema lists them. */
const first = ['id', 'name', 'name_zh', 'measure', 'kind', 'flow', 'subject', 'predicate', 'object', 'reporter']
const second = ['partner', 'commodity', 'comparator', 'value', 'unit', 'period']
/** These come last, before the sources. */
const last = ['basis', 'confidence', 'note', 'note_zh', 'aliases', 'codes']

/**
 * The columns of a type of GraphQL: its values, those of the period or the place in it, and of each entity that it names the id and both
 * names. Lists with pages are tables of their own.
 */
export function columnsOf(type: Listed): readonly TableColumn[] {
  const parts = Object.values(type.getFields()).flatMap((field) => ofField(field, type))
  const own = [...(isEntity(type) ? named : []), ...parts]
  const ranked = own.toSorted((one, other) => rank(one) - rank(other))
  const path = pathOf(type)
  return [...ranked, ...evidenceOf(type), ...(path ? [permalink(path)] : [])]
}

const named: readonly TableColumn[] = [
  {
    name: 'name',
    holds: 'text',
    description: 'Its name in English.',
    selection: 'name',
    read: (row) => text(row.name),
  },
  {
    name: 'name_zh',
    holds: 'text',
    description: 'Its name in Chinese; the English one where there is none.',
    selection: 'nameZh: name(language: ZH)',
    read: (row) => text(row.nameZh),
  },
]

function ofField(field: GraphQLField<unknown, unknown>, type: Listed): readonly TableColumn[] {
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
  const unit = /_(kilometres|millimetres|percent)$/.exec(name)?.[1]
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

function evidenceOf(type: Listed): readonly TableColumn[] {
  const { citations, evidence, claims } = type.getFields()
  if (citations) return evidenceColumns('CITATIONS')
  if (evidence && getNamedType(evidence.type).name === 'Path')
    return evidenceColumns('evidence { steps { CITATIONS } }')
  if (evidence) return evidenceColumns('evidence { CITATIONS }')
  if (claims && isListType(getNullableType(claims.type))) return evidenceColumns('claims { CITATIONS }')
  return []
}

/** Where a row has a page, by its id. */
function pathOf(type: Listed): ((id: string) => string) | undefined {
  const plain = (id: string) => id.replace(/^\w+:/, '')
  if (isEntity(type)) return (id) => `/entity/${id}`
  if (type.name === 'Claim' || type.getInterfaces().some(({ name }) => name === 'Claim'))
    return (id) => `/claim/${plain(id)}`
  return undefined
}

function permalink(path: (id: string) => string): TableColumn {
  return {
    name: 'permalink',
    selection: 'id',
    holds: 'text',
    description: 'The address of its page, which shows its evidence.',
    read: (row, site) => (typeof row.id === 'string' ? site + path(row.id) : null),
  }
}

function rank({ name }: Column): number {
  const place = (names: readonly string[]) => names.findIndex((one) => name === one || name.startsWith(`${one}_`))
  const exactly = first.indexOf(name)
  if (exactly >= 0) return exactly
  if (last.includes(name)) return 100 + last.indexOf(name)
  const early = [...first.slice(3), ...second]
  const found = place(early)
  return found >= 0 ? 10 + found : 50
}

const isEntity = (type: GraphQLNamedType): boolean =>
  type.name === 'Entity' || (isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Entity'))

const isNode = (type: GraphQLNamedType): boolean =>
  (isObjectType(type) || isInterfaceType(type)) && type.getInterfaces().some(({ name }) => name === 'Node')

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** A field without a description is the id, as an interface has it. */
const sentence = (description: string | null | undefined): string =>
  (description ?? 'Readable and stable, like country:CHN.').replaceAll('`', '')
