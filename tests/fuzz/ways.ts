import {
  type GraphQLField,
  GraphQLInt,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'
import { schema } from '../../schema/index.ts'
import { isOpen } from '../schema/open-field.ts'
import { literal } from './literal.ts'

type WithFields = GraphQLObjectType | GraphQLInterfaceType
type Field = GraphQLField<unknown, unknown>

/** A list with cursors, and the fields beside it that wait for what they load. */
export interface SiblingsOfList {
  /** `Commodity.subcategories` */
  readonly name: string
  /** The list with these arguments and those that it requires. */
  list(given: string): string
  readonly waiting: readonly string[]
  /** All that can be selected of what is in the list, each thing with no more than its type. */
  readonly described: string
  /** An operation that selects this of twenty of those on which the list hangs. */
  operation(selected: string): string
}

/** Every list with cursors of the schema, at the root and below, with a way to it. */
export function everyList(): readonly SiblingsOfList[] {
  return [...ways()].flatMap(([of, { begin, end }]) => {
    const fields = Object.values(of.getFields())
    const waiting = fields.filter((field) => hasFields(field) && usable(field)).map((field) => called(field))
    return fields
      .filter((field) => isList(field) && isOpen(field))
      .map((field) => ({
        name: `${of}.${field.name}`,
        list: (given: string) => `${field.name}(${[...required(field), given].join(', ')})`,
        waiting: waiting.filter((other) => !other.startsWith('edges') && !other.startsWith('nodes')),
        described: described(field),
        operation: (selected: string) => `{ ${begin}${selected}${end} }`,
      }))
  })
}

/** The shortest way from the root to every type with fields. */
function ways(): Map<GraphQLObjectType, { begin: string; end: string }> {
  const query = schema.getQueryType()
  if (!query) throw new Error('The schema has no queries')
  const found = new Map<WithFields, { begin: string; end: string }>([[query, { begin: '', end: '' }]])
  for (const [type, { begin, end }] of found) {
    const reach = (next: WithFields, by: string) => {
      if (!found.has(next)) found.set(next, { begin: `${begin}${by} { `, end: ` }${end}` })
    }
    for (const field of Object.values(type.getFields())) {
      const of = getNamedType(field.type)
      if ((isObjectType(of) || isInterfaceType(of)) && usable(field)) reach(of, called(field))
    }
    if (isInterfaceType(type))
      for (const possible of schema.getPossibleTypes(type)) reach(possible, `... on ${possible}`)
  }
  return new Map([...found].flatMap(([type, way]) => (isObjectType(type) ? [[type, way] as const] : [])))
}

function described(list: Field): string {
  const listed = getNamedType(list.type)
  const node = isObjectType(listed) && listed.getFields().nodes
  const of = node && getNamedType(node.type)
  if (!of || !(isObjectType(of) || isInterfaceType(of))) return '__typename'
  const fields = Object.values(of.getFields()).filter(usable)
  return fields.map((field) => `${called(field, 2)}${hasFields(field) ? ' { __typename }' : ''}`).join(' ')
}

/** What the arguments that a field requires are given. */
const known: Readonly<Record<string, unknown>> = {
  ...{ id: 'country:KAZ', of: 'country:KAZ', left: 'country:KAZ', right: 'country:CHN', from: 'country:KAZ' },
  ...{ to: 'country:CHN', reporter: 'country:CHN', place: 'region:CENTRAL_ASIA', commodity: 'commodity:2701' },
  ...{
    iso: 'KAZ',
    text: 'a',
    countries: ['country:KAZ', 'country:CHN'],
    around: ['country:KAZ'],
    ids: ['country:KAZ'],
  },
}

/** `ports(first: 20)`, with what it requires. */
function called(field: Field, first = 20): string {
  const size = field.args.some(({ name }) => name === 'first') ? [`first: ${first}`] : []
  const given = [...required(field), ...size]
  return given.length > 0 ? `${field.name}(${given.join(', ')})` : field.name
}

function required({ args }: Field): readonly string[] {
  return args
    .filter(isRequiredArgument)
    .map((argument) => `${argument.name}: ${literal(valueFor(argument), argument.type)}`)
}

function valueFor({ name, type }: Field['args'][number]): unknown {
  const of = getNamedType(type)
  if (of === GraphQLInt) return 0
  return isEnumType(of) ? of.getValues()[0]?.name : known[name]
}

function usable(field: Field): boolean {
  return (
    isOpen(field) && field.args.every((argument) => !isRequiredArgument(argument) || valueFor(argument) !== undefined)
  )
}

function hasFields({ type }: Field): boolean {
  const of = getNamedType(type)
  return isCompositeType(of)
}

function isList(field: Field): boolean {
  return usable(field) && field.args.some(({ name }) => name === 'after')
}
