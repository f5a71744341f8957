import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql'
import type { NamedNode } from 'n3'
import type { Part } from '../tables/column.ts'
import { part } from './addresses.ts'
import { type Description, date, decimal, integer, text, truth } from './description.ts'

/** A field of the GraphQL schema as a property of the vocabulary. */
export interface Field {
  readonly name: string
  /** What is asked of GraphQL for it. */
  readonly selection: string
  /** Adds what the row has in this field. */
  readonly describe: (row: Part, subject: NamedNode, to: Description) => void
}

/** Said in other words (the names of things, their type) or by more than one triple. */
const saidOtherwise = new Set(['id', 'name', 'aliases', 'codes', 'citations', 'conflicts', 'roles'])

/**
 * The fields of a type that a thing is described by: its values, those of the objects that are no things of their own, and the things it
 * names. Fields with arguments are left out: an answer about a thing as of a day is no description of it.
 * @param links which of the things that it names are said of it as facts, by the names of the fields; all by default
 * @param without the fields that are left out
 */
export function fieldsOf(
  type: GraphQLObjectType,
  { links, without = [] }: { readonly links?: readonly string[]; readonly without?: readonly string[] } = {},
): readonly Field[] {
  const fields = type.getFields()
  return Object.values(fields).flatMap((field) => {
    if (saidOtherwise.has(field.name) || without.includes(field.name) || field.args.length > 0) return []
    const held = getNamedType(field.type)
    if (isLeafType(held)) return isTranslation(field.name, fields) ? [] : [leaf(field, held, fields)]
    if (isNode(held)) return links && !links.includes(field.name) ? [] : [link(field)]
    if (isObjectType(held) && !isListType(getNullableType(field.type))) return [inside(field, held)]
    return []
  })
}

/** True for `noteZh` beside `note`, which is the same property in Chinese. */
export function isTranslation(name: string, fields: Readonly<Record<string, unknown>>): boolean {
  return name.endsWith('Zh') && name.slice(0, -2) in fields
}

function leaf(
  { name }: GraphQLField<unknown, unknown>,
  type: GraphQLNamedType,
  fields: Readonly<Record<string, unknown>>,
): Field {
  const translation = `${name}Zh` in fields ? `${name}Zh` : null
  return {
    name,
    selection: translation ? `${name} ${translation}` : name,
    describe(row, subject, to) {
      const property = to.addresses.term(name)
      for (const value of listed(row[name]))
        to.add(subject, property, translation ? text(value, 'en') : termFor(type, value, to))
      if (translation) to.add(subject, property, text(row[translation], 'zh'))
    },
  }
}

function termFor(type: GraphQLNamedType, value: unknown, to: Description) {
  if (isEnumType(type)) return typeof value === 'string' ? to.addresses.term(`${type.name}-${value}`) : null
  switch (type.name) {
    case 'Int':
      return integer(value)
    case 'Float':
    case 'Decimal':
      return decimal(value)
    case 'Boolean':
      return truth(value)
    case 'PartialDate':
      return date(value)
    default:
      return text(value)
  }
}

function link({ name }: GraphQLField<unknown, unknown>): Field {
  return {
    name,
    selection: `${name} { id }`,
    describe(row, subject, to) {
      for (const one of listed(row[name]))
        to.add(subject, to.addresses.term(name), to.addresses.of((one as { readonly id: string }).id))
    },
  }
}

/** An object that is no thing of its own, such as a period, is a part of the address of what has it. */
function inside({ name }: GraphQLField<unknown, unknown>, type: GraphQLObjectType): Field {
  const fields = fieldsOf(type).filter(({ selection }) => !selection.includes('{'))
  return {
    name,
    selection: `${name} { ${fields.map(({ selection }) => selection).join(' ')} }`,
    describe(row, subject, to) {
      const held = row[name] as Part | null | undefined
      if (!held || Object.values(held).every((value) => value === null || value === false)) return
      const inner = part(subject, name)
      to.add(subject, to.addresses.term(name), inner)
      to.type(inner, to.addresses.term(type.name))
      for (const field of fields) field.describe(held, inner, to)
    },
  }
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]
}

function isNode(type: GraphQLNamedType): boolean {
  if (!isObjectType(type) && !isInterfaceType(type)) return false
  return type.getInterfaces().some(({ name }) => name === 'Node')
}
