import * as v from 'valibot'
import type { Ask } from '../../web/shared/graphql/ask.ts'
import { Card } from '../../web/shared/graphql/fragments.ts'
import { graphql } from '../../web/shared/graphql/graphql.ts'
import { Ambiguous, ToolFailed } from './failed.ts'
import { given } from './given.ts'
import { entityUri } from './uri.ts'

const EntityWithId = graphql(`query EntityWithId($id: ID!) { entity(id: $id) { ...Card } }`, [Card])

const EntitiesCalled = graphql(
  `
  query EntitiesCalled($text: String!, $kinds: [EntityKind!]) {
    search(text: $text, kinds: $kinds, first: 10) {
      edges { matched score node { ...Card codes } }
    }
  }
`,
  [Card],
)

/** An entity as answers name it. */
export const Named = v.object({
  ...{ id: v.string(), name: v.string(), kind: v.string(), uri: v.string() },
  not: v.optional(v.pipe(v.array(v.string()), v.description('Others that are called so too, by their ids'))),
})
export type Named = v.InferOutput<typeof Named>

/** An entity that a name was taken for, and the others that have the name. */
type Meant = Card & { readonly others?: readonly Card[] }

export const named = ({ id, name, kind, others }: Meant): Named => ({
  ...{ id, name, kind, uri: entityUri(id) },
  ...(others && { not: others.map((other) => other.id) }),
})

/** The description of an input that takes an entity. */
export const called = (what: string) =>
  v.pipe(
    v.string(),
    v.nonEmpty(),
    v.maxLength(200),
    v.description(`${what}: its id, such as country:CHN, or its name or code`),
  )

const places = ['COUNTRY', 'REGION', 'PORT', 'PLACE'] as const
export const kindsOf = { place: places, served: [...places, 'ORGANIZATION'], goods: ['COMMODITY'] } as const

/**
 * The entity that is meant by an id, a name in any language or a code. A name must be one thing's alone, or that of one country: the answer then
 * says what else is called so.
 * @param field the input that names it, for messages
 * @throws {Ambiguous} if several things have the name, or if none has it and some are similar
 * @throws {ToolFailed} if nothing is called so
 */
export async function entityCalled(
  ask: Ask,
  field: string,
  text: string,
  kinds?: readonly Card['kind'][],
): Promise<Meant> {
  if (/^[a-z]+:\S+$/.test(text)) {
    const { entity } = await ask(EntityWithId, { id: text })
    if (entity) return entity
    throw new ToolFailed(`nothing has the id ${text}; use search to find it by its name`, field)
  }
  const { search } = await ask(EntitiesCalled, { text, ...given({ kinds: kinds && [...kinds] }) })
  const edges = search?.edges ?? []
  if (edges.length === 0)
    throw new ToolFailed(`nothing is called ${JSON.stringify(text)}; use search with a shorter part`, field)
  const wanted = plain(text)
  const whole = edges.filter(({ matched }) => plain(matched) === wanted)
  const own = whole.filter(({ node }) => [node.name, node.nameZh, ...node.codes].some((name) => plain(name) === wanted))
  const [only, ...others] = own.length > 0 ? own : whole
  if (only && others.length === 0) return only.node
  const [country, ...countries] = own.filter(({ node }) => node.kind === 'COUNTRY')
  if (country && countries.length === 0)
    return { ...country.node, others: own.filter((edge) => edge !== country).map(({ node }) => node) }
  const candidates = only ? [only, ...others] : edges
  throw new Ambiguous(
    field,
    text,
    candidates.slice(0, 6).map(({ node }) => node),
    only !== undefined,
  )
}

/**
 * All things that have a name, by their own name or another: whoever judges what is said of a name must know of each.
 * @returns at most ten; empty where nothing is called exactly so
 */
export async function allCalled(ask: Ask, text: string, kinds: readonly Card['kind'][]): Promise<readonly Card[]> {
  const { search } = await ask(EntitiesCalled, { text, kinds: [...kinds] })
  return (search?.edges ?? []).filter(({ matched }) => plain(matched) === plain(text)).map(({ node }) => node)
}

/** A name without case, accents, blanks and punctuation. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}
