import { type GraphQLObjectType, getNamedType, getNullableType, isInterfaceType, isListType } from 'graphql'
import type { Column, TableColumn } from './column.ts'
import { columnsOfField, isEntity, type Listed, text } from './columns-of-field.ts'
import { evidenceColumns } from './evidence-columns.ts'

/** These columns come first, in this order, where a table has them; then the others as the schema lists them. */
const first = ['id', 'name', 'name_zh', 'measure', 'kind', 'flow', 'subject', 'predicate', 'object', 'reporter']
const second = ['from', 'relation', 'to', 'partner', 'commodity', 'comparator', 'value', 'unit', 'period']
/** These come last, before the sources. */
const last = ['basis', 'confidence', 'note', 'note_zh', 'aliases', 'codes']

/**
 * The columns of a type of GraphQL: its values, those of the period or the place in it, and of each entity that it names the id and both
 * names. Lists with pages are tables of their own.
 * @param possible the types that a row can be; those of claims have columns of their own, which are missing in the rows of others
 */
export function columnsOf(type: Listed, possible: readonly GraphQLObjectType[]): readonly TableColumn[] {
  const evidence = evidenceOf(type)
  const parts = Object.values(type.getFields())
    .flatMap((field) => columnsOfField(field, type))
    .filter(({ name }) => !evidence.some((column) => column.name === name))
  const own = [...(isEntity(type) ? named : ofSomeTypes(type, possible)), ...parts]
  const ranked = own.toSorted((one, other) => rank(one) - rank(other))
  const path = pathOf(type)
  return [...ranked, ...evidence, ...(path ? [permalink(path)] : [])]
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

/** The columns that only some of the rows have, such as the number of those claims that have one. */
function ofSomeTypes(type: Listed, possible: readonly GraphQLObjectType[]): readonly TableColumn[] {
  if (!isInterfaceType(type)) return []
  const byName = new Map<string, TableColumn>()
  for (const one of possible) {
    const own = Object.values(one.getFields()).filter(({ name }) => !(name in type.getFields()))
    for (const column of own.flatMap((field) => columnsOfField(field, one))) {
      const selection = `... on ${one.name} { ${column.selection} }`
      const before = byName.get(column.name)
      byName.set(column.name, { ...column, selection: before ? `${before.selection} ${selection}` : selection })
    }
  }
  return [...byName.values()]
}

/** The columns of what a row rests on, where its type tells; none where it doesn't. */
export function evidenceOf(type: Listed): readonly TableColumn[] {
  const { citations, evidence, claims, observation, left, right } = type.getFields()
  if (citations) return evidenceColumns('CITATIONS')
  if (evidence && getNamedType(evidence.type).name === 'Path')
    return evidenceColumns('evidence { steps { CITATIONS } }')
  if (evidence) return evidenceColumns('evidence { CITATIONS }')
  if (claims && isListType(getNullableType(claims.type))) return evidenceColumns('claims { CITATIONS }')
  if (observation) return evidenceColumns('observation { CITATIONS }')
  if (left && right) return evidenceColumns('left { CITATIONS } right { CITATIONS }')
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
