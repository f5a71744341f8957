import { assertEnumType, assertInterfaceType } from 'graphql'
import { schema } from '../../../schema/index.ts'
import type { Asking } from './asking.ts'
import { QuestionError } from './question-error.ts'

/** The rank of search results of which no name or code equals the text. */
export const nearMiss = 4

/** A thing that a text may mean. */
export interface Candidate {
  readonly id: string
  readonly name: string
  /** How well the text fits, 1 the best; `nearMiss` for a prefix or a typo, which is only suggested and never chosen. */
  readonly rank: number
}

interface Thing {
  readonly id: string
  readonly name: string
  readonly kind?: string
}

interface Found {
  readonly search: {
    readonly edges: readonly {
      readonly score: number
      readonly matched: string
      readonly node: Thing & { readonly aliases: readonly string[]; readonly codes: readonly string[] }
    }[]
  }
  readonly code: {
    readonly code: string
    readonly exact: boolean
    readonly entity: Thing
    readonly others: Thing[]
  } | null
  readonly nodes: readonly ((Partial<Thing> & { readonly id: string; readonly title?: string }) | null)[]
}

const lookUp = /* GraphQL */ `
  query LookUp($text: String!, $kinds: [EntityKind!], $ids: [ID!]!) {
    search(text: $text, kinds: $kinds, first: 50) {
      edges { score matched node { id kind name aliases codes } }
    }
    code: entityByCode(code: $text) { code exact entity { id kind name } others { id kind name } }
    nodes(ids: $ids) { id ... on Entity { kind name } ... on Source { title } }
  }
`

/** The least score of a result of which a whole name or code equals the text. */
const wholeName = 4

/**
 * The things that a text may stand for in a variable of type ID: those with that id (without its type), code, name or alias, and other
 * search results. A variable named after a kind (`$port`) only takes things of that kind, if any fits; `$place` takes all kinds.
 * @throws {QuestionError} if the search fails
 */
export async function candidatesOf(variable: string, text: string, ask: Asking): Promise<Candidate[]> {
  const kinds = kindsIn(variable)
  const ids = idsIn(variable, text)
  const found = await lookUpText(ask, { text, ids, ...(kinds.length > 0 ? { kinds } : {}) })
  const fitting = distinct([...ofIds(found), ...ofCode(found, text, kinds), ...ofSearch(found)])
  if (kinds.length === 0 || fitting.some(({ rank }) => rank < nearMiss)) return fitting
  return distinct([...(await candidatesOf('', text, ask)), ...fitting])
}

async function lookUpText(ask: Asking, variables: Readonly<Record<string, unknown>>): Promise<Found> {
  const { data, errors } = await ask(lookUp, variables)
  const found = data as Found | null | undefined
  if (found?.search?.edges && found.nodes) return found
  throw new QuestionError(errors?.map(({ message }) => message).join('; ') ?? 'The search returned nothing')
}

function ofIds({ nodes }: Found): Candidate[] {
  return nodes.flatMap((node) =>
    node ? [{ id: node.id, name: node.name ?? node.title ?? node.id, rank: rankOf('own', node.kind) }] : [],
  )
}

/** A code written exactly as listed stands for that entity; with other separators it may stand for several. */
function ofCode({ code }: Found, text: string, kinds: readonly string[]): Candidate[] {
  if (!code?.exact) return []
  const meant = code.code === text.trim().toUpperCase() ? [code.entity] : [code.entity, ...code.others]
  return meant
    .filter(({ kind = '' }) => kinds.length === 0 || kinds.includes(kind))
    .map((thing) => ({ id: thing.id, name: thing.name, rank: rankOf('own', thing.kind) }))
}

function ofSearch({ search }: Found): Candidate[] {
  return search.edges.map(({ score, matched, node }) => {
    const isAlias = matched !== node.name && node.aliases.includes(matched) && !node.codes.includes(matched)
    return {
      id: node.id,
      name: node.name,
      rank: score < wholeName ? nearMiss : rankOf(isAlias ? 'alias' : 'own', node.kind),
    }
  })
}

/** Names and codes rank before aliases, and those of a country before all others: Singapore is the country, unless the variable asks for a port. */
function rankOf(how: 'own' | 'alias', kind: string | undefined): number {
  return (how === 'own' ? 2 : 3) - (kind === 'COUNTRY' ? 1 : 0)
}

/** Each thing once, with its best rank. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const previous = best.get(candidate.id)
    if (!previous || candidate.rank < previous.rank) best.set(candidate.id, candidate)
  }
  return [...best.values()]
}

/** The kinds that a variable's name stands for: PORT for `$port` and `$ports`; none, so any, for `$place`. */
function kindsIn(variable: string): readonly string[] {
  const kinds = assertEnumType(schema.getType('EntityKind')).getValues()
  return kinds.map(({ name }) => name).filter((kind) => kind !== 'PLACE' && kind === singular(variable).toUpperCase())
}

/** The ids that end with a text: `S2` is source:S2 in a variable for a source, and an id of each type in a variable for anything. */
function idsIn(variable: string, text: string): readonly string[] {
  if (!/^[\w.-]+$/.test(text)) return []
  const wanted = singular(variable)
  const types = schema
    .getPossibleTypes(assertInterfaceType(schema.getType('Node')))
    .map(({ name }) => name.toLowerCase())
  const claims = wanted === 'claim' ? ['statement', 'observation'] : [wanted]
  const meant = types.filter((type) => claims.includes(type) && type !== 'place')
  const ends = [...new Set([text, text.toUpperCase()])]
  return (meant.length > 0 ? meant : types).flatMap((type) => ends.map((end) => `${type}:${end}`))
}

/** `claims` → `claim`, `countries` → `country` */
function singular(variable: string): string {
  return variable.replace(/ies$/, 'y').replace(/s$/, '')
}
