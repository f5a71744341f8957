import { type Ask, Problem } from './asking.ts'
import { objectAt } from './matching.ts'
import { type Property, properties, propertyOf, type Value, valuesOf } from './properties.ts'
import { types } from './types.ts'

/** The most entities and properties of one extension. */
export const extensionLimits = { ids: 100, properties: 20 } as const

interface Extended {
  readonly nodes: readonly (Readonly<Record<string, unknown>> | null)[]
}

/**
 * Answers a data extension: what entities have of some properties.
 * @param asked `ids` and `properties`, which have an `id` and may have `settings`
 * @throws {Problem} if it can't be read; it names the field
 */
export async function extension(ask: Ask, asked: unknown): Promise<object> {
  const { ids, properties: wanted } = objectAt(asked, 'extend')
  if (!isListOf(ids, (one) => typeof one === 'string') || ids.length > extensionLimits.ids)
    throw new Problem(400, `Give a list of ${extensionLimits.ids} ids at most`, 'extend.ids')
  if (!isListOf(wanted, (one) => typeof one === 'object') || wanted.length > extensionLimits.properties)
    throw new Problem(400, `Give a list of ${extensionLimits.properties} properties at most`, 'extend.properties')
  const read = wanted.map((one, at) => readProperty(one, `extend.properties[${at}]`))
  const { nodes } = ids.length > 0 ? await ask<Extended>({ query: queryOf(read), variables: { ids } }) : { nodes: [] }
  const rows = ids.map((id, at) => [String(id), rowOf(nodes[at] ?? {}, read)] as const)
  const meta = read.map(({ property: { id, name, valueType } }) => {
    const type = types.find((one) => one.id === valueType)
    return { id, name, ...(type && { type: { id: type.id, name: type.name } }) }
  })
  return { meta, rows: Object.fromEntries(rows) }
}

/** The properties that a type has, for a client to choose from. */
export function proposed(type: string | null, limit: number): object {
  const own = properties.filter((property) => !type || !property.types || property.types.includes(type))
  return {
    ...(type && { type }),
    limit,
    properties: own.slice(0, limit).map(({ id, name }) => ({ id, name })),
  }
}

interface Read {
  readonly property: Property
  readonly limit: number
}

function readProperty(given: unknown, path: string): Read {
  const { id, settings = {} } = objectAt(given, path)
  const property = propertyOf(String(id))
  if (!property) throw new Problem(400, `No property is called ${String(id).slice(0, 100)}`, `${path}.id`)
  const { limit = 0 } = objectAt(settings, `${path}.settings`)
  if (!(Number(limit) >= 0)) throw new Problem(400, 'The limit must be a number', `${path}.settings.limit`)
  return { property, limit: Number(limit) || Number.POSITIVE_INFINITY }
}

/** The types that have a property; `Entity` is all of them. */
function typesOf({ types: own = ['Entity'] }: Property): readonly string[] {
  return own
}

function queryOf(read: readonly Read[]): string {
  const fields = read.flatMap(({ property }) =>
    typesOf(property).map((type) => `... on ${type} { ${type}_${property.id}: ${property.field} }`),
  )
  return `query Extend($ids: [ID!]!) { nodes(ids: $ids) { id ${[...new Set(fields)].join(' ')} } }`
}

function rowOf(node: Readonly<Record<string, unknown>>, read: readonly Read[]): Record<string, readonly Value[]> {
  const values = read.map(({ property, limit }) => {
    const all = typesOf(property).flatMap((type) => valuesOf(node[`${type}_${property.id}`]))
    return [property.id, all.slice(0, limit)] as const
  })
  return Object.fromEntries(values)
}

function isListOf(value: unknown, isOne: (one: unknown) => boolean): value is readonly unknown[] {
  return Array.isArray(value) && value.every(isOne)
}
