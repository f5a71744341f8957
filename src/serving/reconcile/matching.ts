import { longestName } from '../../../cypher/knowledge/reconcile/reconcile.ts'
import { type Ask, Problem } from './asking.ts'
import { propertyOf } from './properties.ts'
import { typeOf, types } from './types.ts'

/** The most queries in a batch, and the most candidates for each. */
export const limits = { queries: 50, candidates: 25, usualCandidates: 5 } as const

type Fields = Readonly<Record<string, unknown>>

const operation = /* GraphQL */ `
  query Reconcile($queries: [NameToMatch!]!, $limit: Int!) {
    reconcile(queries: $queries) {
      remark
      candidates(limit: $limit) {
        score
        match
        matched
        node {
          id
          kind
          name
          ... on Port { country { name } }
          ... on Place { country { name } }
        }
      }
    }
  }
`

interface Matched {
  readonly reconcile: readonly {
    readonly remark: string | null
    readonly candidates: readonly {
      readonly score: number
      readonly match: boolean
      readonly matched: string
      readonly node: {
        readonly id: string
        readonly kind: string
        readonly name: string
        readonly country?: { readonly name: string } | null
      }
    }[]
  }[]
}

/**
 * Answers a batch of reconciliation queries with one operation. A query that can't be read has an empty result, and an `error` that names
 * its field, beside the answers to the others; only a batch of which nothing can be read is refused, since then its sender is mistaken.
 * @param batch the queries by the keys that the client gave them
 * @throws {Problem} if there are too many queries, or none can be read; it names the field
 */
export async function matches(ask: Ask, batch: unknown): Promise<object> {
  const queries = Object.entries(objectAt(batch, 'queries'))
  if (queries.length > limits.queries)
    throw new Problem(400, `A batch has ${limits.queries} queries at most, this one ${queries.length}`, 'queries')
  const all = queries.map(([key, query]) => [key, readOrProblem(query, `queries.${key}`)] as const)
  const read = all.flatMap(([key, one]) => (one instanceof Problem ? [] : [{ key, ...one }]))
  const [problem] = all.flatMap(([, one]) => (one instanceof Problem ? [one] : []))
  if (problem && read.length === 0) throw problem
  if (read.length === 0) return {}
  const limit = Math.max(...read.map((one) => one.limit))
  const variables = { queries: read.map(({ name }) => name), limit }
  const { reconcile } = await ask<Matched>({ query: operation, variables })
  const matched = new Map(read.map(({ key, limit: most }, at) => [key, resultOf(reconcile[at], most)]))
  return Object.fromEntries(
    all.map(([key, one]) => [key, one instanceof Problem ? { result: [], error: errorOf(one) } : matched.get(key)]),
  )
}

const errorOf = ({ message, field }: Problem) => ({ message, field })

function readOrProblem(query: unknown, path: string) {
  try {
    return readQuery(objectAt(query, path), path)
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}

function resultOf(reconciled: Matched['reconcile'][number] | undefined, limit: number): object {
  const { candidates = [], remark = null } = reconciled ?? {}
  const result = candidates.slice(0, limit).map(({ node, score, match, matched }) => {
    const type = typeOf(node.kind)
    const where = node.country ? ` in ${node.country.name}` : ''
    const called = matched === node.name ? '' : `, also ${matched}`
    return {
      id: node.id,
      name: node.name,
      description: `${type?.name ?? node.kind}${where}${called}`,
      type: [{ id: type?.id ?? node.kind, name: type?.name ?? node.kind }],
      score,
      match,
    }
  })
  return { result, ...(remark !== null && { remark }) }
}

function readQuery(query: Fields, path: string) {
  const {
    query: text = '',
    type,
    type_strict: strict = 'should',
    limit = limits.usualCandidates,
    properties = [],
  } = query
  if (typeof text !== 'string') throw new Problem(400, 'The query must be a text', `${path}.query`)
  if ([...text].length > longestName)
    throw new Problem(400, `The query is longer than ${longestName} characters`, `${path}.query`)
  if (!Number.isInteger(limit) || Number(limit) < 1)
    throw new Problem(400, 'The limit must be a whole number from 1 on', `${path}.limit`)
  if (!['any', 'all', 'should'].includes(String(strict)))
    throw new Problem(400, 'It must be any, all or should', `${path}.type_strict`)
  if (!Array.isArray(properties)) throw new Problem(400, 'The properties must be a list', `${path}.properties`)
  const kinds = kindsOf(type, `${path}.type`)
  const told = properties.map((property, at) => readProperty(property, `${path}.properties[${at}]`))
  const [country, code, kind] = (['country', 'code', 'kind'] as const).map(
    (tells) => told.find((one) => one.tells === tells)?.value,
  )
  const wanted = kind === undefined ? kinds : kindsOf(kind, `${path}.properties`)
  return {
    limit: Math.min(Number(limit), limits.candidates),
    name: {
      text: text || (code ?? ''),
      ...(wanted && { kinds: wanted, otherKinds: strict === 'should' }),
      ...(country !== undefined && { country }),
      ...(code !== undefined && { code }),
    },
  }
}

function kindsOf(type: unknown, path: string): readonly string[] | undefined {
  const given = [type ?? []]
    .flat()
    .map((one) => (typeof one === 'object' && one !== null && 'id' in one ? one.id : one))
  if (given.length === 0) return undefined
  return given.map((id) => {
    const known = typeOf(String(id))
    if (!known) {
      const all = types.map((one) => one.id).join(', ')
      throw new Problem(400, `No type is called ${String(id).slice(0, 100)}: there are ${all}`, path)
    }
    return known.id.toUpperCase()
  })
}

/** What a property tells of the thing that is meant; its first value counts. */
function readProperty(given: unknown, path: string) {
  const { pid, v } = objectAt(given, path)
  const property = propertyOf(String(pid))
  if (!property) throw new Problem(400, `No property is called ${String(pid).slice(0, 100)}`, `${path}.pid`)
  const [value] = [v].flat()
  const plain = typeof value === 'object' && value !== null && 'id' in value ? value.id : value
  return {
    tells: property.tells,
    value: plain === null || plain === undefined || plain === '' ? undefined : String(plain),
  }
}

/** An object of the request. @throws {Problem} if it is something else */
export function objectAt(value: unknown, path: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields
  throw new Problem(400, 'It must be an object', path)
}
