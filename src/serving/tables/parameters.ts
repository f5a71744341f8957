import {
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql'
import { BadInput } from '../../../cypher/knowledge/errors.ts'
import type { TableColumn } from './column.ts'
import { cursor, type Table } from './table.ts'

/** What is asked of a table. */
export interface TableAsked {
  readonly columns: readonly TableColumn[]
  /** The arguments of its field, as variables of GraphQL. */
  readonly variables: Readonly<Record<string, unknown>>
  /** The most rows; null for all. */
  readonly first: number | null
  readonly after: string | null
  /** True if a mark comes before the text by which Excel knows that it is UTF-8. */
  readonly marked: boolean
}

/** Finds the id that a name or code stands for; null if nothing has it. */
export type IdOf = (code: string) => Promise<string | null>

const ours = ['columns', 'where', 'orderBy', 'first', 'after', 'bom'] as const

/** The parameters that a table takes. */
export function parametersOf({ args, filter, hasPages }: Table): readonly string[] {
  const always = hasPages ? ours : ours.filter((name) => name !== 'after')
  return [
    ...new Set([
      ...args.map(({ name }) => name),
      ...simple(filter).map(({ name }) => name),
      ...years(filter),
      ...always,
    ]),
  ]
    .filter((name) => args.some((arg) => arg.name === name) || !['where', 'orderBy'].includes(name))
    .sort()
}

/**
 * Reads the parameters of a table from its address: arguments of its field and values of its filter by their names, lists separated by
 * commas or given as repeated parameters. `reporter=CHN` may be a code in place of an id.
 * @throws {BadInput} if a parameter is unknown or invalid; the message names it and what is right
 */
export async function tableAsked(table: Table, url: URLSearchParams, idOf: IdOf): Promise<TableAsked> {
  const known = parametersOf(table)
  const unknown = [...url.keys()].find((name) => !known.includes(name))
  if (unknown !== undefined)
    throw new BadInput(unknown, `There is no parameter ${JSON.stringify(unknown)}: there are ${known.join(', ')}`)
  const variables: Record<string, unknown> = {}
  for (const { name, type } of table.args.filter((arg) => arg.name !== 'where')) {
    if (url.has(name)) variables[name] = await inAddress(name, type, url.getAll(name), idOf)
    else if (isNonNullType(type)) throw new BadInput(name, `\`${name}\` is missing: the table ${table.name} needs it`)
  }
  const conditions = await conditionsOf(table, url, idOf)
  return {
    columns: columnsAsked(table, url),
    variables: { ...variables, ...(conditions.length > 0 && { where: { and: conditions } }) },
    first: url.has('first') ? wholeNumber('first', url.get('first') ?? '') : null,
    after: url.get('after'),
    marked: url.has('bom') && truth('bom', url.get('bom') ?? ''),
  }
}

async function conditionsOf({ args, filter }: Table, url: URLSearchParams, idOf: IdOf): Promise<readonly object[]> {
  const taken = new Set(args.map(({ name }) => name))
  const conditions: object[] = url.getAll('where').map(json)
  for (const { name, type } of simple(filter))
    if (url.has(name) && !taken.has(name))
      conditions.push({ [name]: await inAddress(name, type, url.getAll(name), idOf) })
  for (const name of years(filter))
    if (url.has(name))
      conditions.push({
        or: listed(url.getAll(name)).map((year) => ({ from: yearIn(year), to: yearIn(year) })),
      })
  return conditions
}

function columnsAsked({ columns, hasPages }: Table, url: URLSearchParams): readonly TableColumn[] {
  if (!url.has('columns')) return columns
  const all = hasPages ? [...columns, cursor] : columns
  const asked = listed(url.getAll('columns')).map((name) => {
    const column = all.find((one) => one.name === name)
    if (column) return column
    const names = all.map((one) => one.name).join(', ')
    throw new BadInput('columns', `There is no column ${JSON.stringify(name)}: there are ${names}`)
  })
  if (asked.length > 0 && new Set(asked).size === asked.length) return asked
  throw new BadInput('columns', '`columns` is empty or names a column twice: name each that you want once')
}

/** The values of a filter that fit in an address: those that are no filters themselves. */
function simple(filter: Table['filter']): readonly GraphQLInputField[] {
  return Object.values(filter?.getFields() ?? {}).filter(({ type }) => isLeafType(getNamedType(type)))
}

/** `year=2023` stands for the periods that touch the year, where the filter has no years of its own. */
function years(filter: Table['filter']): readonly string[] {
  const { year, from, to } = filter?.getFields() ?? {}
  return !year && from && to ? ['year'] : []
}

async function inAddress(name: string, type: GraphQLInputType, texts: readonly string[], idOf: IdOf): Promise<unknown> {
  const nullable = getNullableType(type)
  if (isListType(nullable))
    return Promise.all(listed(texts).map((text) => oneValue(name, getNullableType(nullable.ofType), text, idOf)))
  const [text = '', more] = texts
  if (more !== undefined) throw new BadInput(name, `\`${name}\` is given twice: give it once`)
  return oneValue(name, nullable, text, idOf)
}

async function oneValue(name: string, type: GraphQLInputType, text: string, idOf: IdOf): Promise<unknown> {
  if (isInputObjectType(type)) return orderIn(name, text)
  if (isEnumType(type)) {
    const names = type.getValues().map((value) => value.name)
    const found = names.find((one) => one === text.toUpperCase())
    if (found) return found
    throw new BadInput(name, `\`${name}\` is ${JSON.stringify(text)}: there are ${names.sort().join(', ')}`)
  }
  switch (getNamedType(type).name) {
    case 'ID':
      return idIn(name, text, idOf)
    case 'Int':
      return wholeNumber(name, text)
    case 'Float':
      return Number(text)
    case 'Boolean':
      return truth(name, text)
    default:
      return text
  }
}

async function idIn(name: string, text: string, idOf: IdOf): Promise<string> {
  if (text.includes(':')) return text
  if (name === 'source') return `source:${text}`
  if (name === 'id') return text
  const id = await idOf(text)
  if (id) return id
  throw new BadInput(
    name,
    `\`${name}\` is ${JSON.stringify(text)}, a code that nothing has: give an id such as country:CHN`,
  )
}

/** `VALUE:DESC` as GraphQL takes it. */
function orderIn(name: string, text: string): object {
  const [field = '', direction = 'ASC', more] = text.toUpperCase().split(':')
  if (more === undefined && ['ASC', 'DESC'].includes(direction)) return { field, direction }
  throw new BadInput(name, `\`${name}\` is ${JSON.stringify(text)}: name what to sort by, such as ${name}=NAME:DESC`)
}

function wholeNumber(name: string, text: string): number {
  if (/^-?\d{1,9}$/.test(text) && !(name === 'first' && Number(text) < 1)) return Number(text)
  throw new BadInput(name, `\`${name}\` is ${JSON.stringify(text)}: give a whole number`)
}

function truth(name: string, text: string): boolean {
  if (['true', '1'].includes(text)) return true
  if (['false', '0'].includes(text)) return false
  throw new BadInput(name, `\`${name}\` is ${JSON.stringify(text)}: give true or false`)
}

function yearIn(text: string): string {
  if (/^\d{4}$/.test(text)) return text
  throw new BadInput('year', `\`year\` is ${JSON.stringify(text)}: give years such as 2023`)
}

function json(text: string): object {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch {
    // Refused below.
  }
  throw new BadInput(
    'where',
    '`where` is no JSON object: give the filter as GraphQL takes it, {"reporter": ["country:CHN"]}',
  )
}

function listed(texts: readonly string[]): readonly string[] {
  return texts
    .flatMap((text) => text.split(','))
    .map((text) => text.trim())
    .filter((text) => text !== '')
}
