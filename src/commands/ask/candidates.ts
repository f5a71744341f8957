import { assertEnumType, assertInterfaceType } from 'graphql'
import { schema } from '../../../schema/index.ts'
import type { Asking } from './asking.ts'
import { QuestionError } from './question-error.ts'

/** The rank of what a search finds though no name or code of it is the text. */
export const nearMiss = 4

/** A thing that a text may mean. */
export interface Candidate {
  readonly id: string
  readonly name: string
  /** How well the text fits, 1 the best; `nearMiss` for a beginning or a typo, which nothing may be taken for. */
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

/** From this score on, a whole name or code is the text. */
const wholeName = 4

/**
 * What a text may mean where a variable wants an id: things whose id it is without its type, whose code it is, and whose name or
 * alias it is; and what a search finds besides. A variable that is called after a kind (`$port`) means that kind
 * where it has one that fits; `$place` means whatever lies somewhere, not the kind alone.
 * @throws {QuestionError} where the search has no answer
 */
export async function candidatesOf(variable: string, text: string, ask: Asking): Promise<Candidate[]> {
  const kinds = kindsIn(variable)
  const ids = idsIn(variable, text)
  const found = await asked(ask, { text, ids, ...(kinds.length > 0 ? { kinds } : {}) })
  const fitting = distinct([...ofIds(found), ...ofCode(found, text, kinds), ...ofSearch(found)])
  if (kinds.length === 0 || fitting.some(({ rank }) => rank < nearMiss)) return fitting
  return distinct([...(await candidatesOf('', text, ask)), ...fitting])
}

async function asked(ask: Asking, variables: Readonly<Record<string, unknown>>): Promise<Found> {
  const { data, errors } = await ask(lookUp, variables)
  const found = data as unknown as Found | null | undefined
  if (found?.search?.edges && found.nodes) return found
  throw new QuestionError(errors?.map(({ message }) => message).join('; ') ?? 'The search has no answer')
}

function ofIds({ nodes }: Found): Candidate[] {
  return nodes.flatMap((node) =>
    node ? [{ id: node.id, name: node.name ?? node.title ?? node.id, rank: rankOf('own', node.kind) }] : [],
  )
}

/** A code that is written just so means who lists it so; with other separators it may mean several. */
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

/** A country's own name or code comes before all others' (Singapore is the country, unless a port is asked for), any own one before an alias. */
function rankOf(how: 'own' | 'alias', kind: string | undefined): number {
  return (how === 'own' ? 2 : 3) - (kind === 'COUNTRY' ? 1 : 0)
}

/** Each thing once, as it fits best. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const known = best.get(candidate.id)
    if (!known || candidate.rank < known.rank) best.set(candidate.id, candidate)
  }
  return [...best.values()]
}

/** `$port` means a port, `$ports` ports; `$place` anything that lies somewhere. */
function kindsIn(variable: string): readonly string[] {
  const kinds = assertEnumType(schema.getType('EntityKind')).getValues()
  return kinds.map(({ name }) => name).filter((kind) => kind !== 'PLACE' && kind === singular(variable).toUpperCase())
}

/** The ids that a text is the end of: `S2` of source:S2 where a source is asked for, and of one of each type where it may be any. */
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
