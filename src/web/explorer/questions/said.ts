import { type Ask, missingFrom, needed, operationOf } from '../../shared/graphql/ask.ts'
import { type Basis, Card, Said, SourceCard } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'
import { narrowedInWords } from '../answers/value-in-words.ts'
import { around } from '../picture/around.ts'
import type { Speech } from '../words/language.tsx'
import type { Answered } from './answered.ts'
import { entitiesCalled } from './names.ts'
import { measuresIn, none, validIn } from './narrowed.ts'
import type { Facet, Narrowing } from './narrowing.ts'

const WhatIsSaid = graphql(
  `
  query WhatIsSaid($about: ID!, $where: ClaimFilter) {
    about: entity(id: $about) {
      ...Card
      claims(first: 60, where: $where) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ...Said }
        facets(fields: [MEASURE, PARTNER, YEAR, SOURCE, ATTRIBUTED_TO, BASIS], first: 40) {
          field
          distinct
          values { value count entity { ...Card } source { ...SourceCard } }
        }
      }
    }
  }
`,
  [Card, Said, SourceCard],
)

const MoreIsSaid = graphql(
  `
  query MoreIsSaid($about: ID!, $where: ClaimFilter, $after: String) {
    about: entity(id: $about) {
      claims(first: 60, where: $where, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { ...Said }
      }
    }
  }
`,
  [Said],
)

type Claims = NonNullable<NonNullable<ResultOf<typeof WhatIsSaid>['about']>['claims']>
export type FacetCounts = NonNullable<Claims['facets']>[number]

export interface SaidAbout {
  readonly about: Card | null
  /** The claims loaded so far. */
  readonly claims: readonly Said[]
  /** How many there are in all that pass the narrowing. */
  readonly totalCount: number
  readonly narrowing: Narrowing
  /** How many there are for each value of each facet, under what is chosen of the other facets. */
  readonly counts: readonly FacetCounts[]
  /** The entities that are chosen. */
  readonly named: readonly (Card | null)[]
  /** What they are narrowed down to, as it stands behind the question. */
  readonly narrowedTo: (speech: Speech) => string
}

/** The filter that a narrowing stands for; null if it chooses nothing. */
function whereOf(narrowing: Narrowing) {
  const chosen = (facet: Facet) => narrowing[facet]?.filter((value) => value !== none) ?? []
  const has = (facet: Facet) => chosen(facet).length > 0
  const isNone = (facet: Facet) => !has(facet) && narrowing[facet] !== undefined
  const where = {
    ...(has('measure') && { measure: chosen('measure').flatMap(measuresIn) }),
    ...(isNone('measure') && { hasMeasure: false }),
    ...(has('partner') && { partner: chosen('partner') }),
    ...(has('year') && { year: chosen('year').map(Number) }),
    ...(isNone('year') && { hasPeriod: false }),
    ...(has('source') && { source: chosen('source') }),
    ...(has('speaker') && { attributedTo: chosen('speaker') }),
    ...(isNone('speaker') && { isAttributed: false }),
    ...(has('basis') && { basis: chosen('basis') as Basis[] }),
  }
  return Object.keys(where).length > 0 ? where : null
}

/** Queries the claims about an entity, page by page, narrowed down as chosen. The picture is the entity's neighborhood. */
export async function whatIsSaid(ask: Ask, about: string, asked: Narrowing = {}): Promise<Answered<'said', SaidAbout>> {
  const narrowing = validIn(asked)
  const where = whereOf(narrowing)
  const variables = where ? { about, where } : { about }
  const chosen = [...(narrowing.partner ?? []), ...(narrowing.speaker ?? [])].filter((value) => value !== none)
  const [first, picture, named] = await Promise.all([
    ask(WhatIsSaid, variables),
    around(ask, [about], 1, 60),
    entitiesCalled(ask, chosen),
  ])
  const said = first.about?.claims
  const claims = first.about ? needed(first, said?.nodes) : []
  const counts = said?.facets ?? []
  const answered: Answered<'said', SaidAbout> = {
    question: 'said',
    data: {
      about: first.about,
      claims,
      totalCount: said?.totalCount ?? claims.length,
      narrowing,
      counts,
      named,
      narrowedTo: (speech) => narrowedInWords({ counts, narrowing, named }, speech),
    },
    operation: operationOf(WhatIsSaid, variables),
    missing: missingFrom(first),
    picture,
    centers: [about],
  }
  return goingOn(ask, answered, variables, said?.pageInfo)
}

/** An answer that can load its next page. */
function goingOn(
  ask: Ask,
  answered: Answered<'said', SaidAbout>,
  variables: { about: string; where?: NonNullable<ReturnType<typeof whereOf>> },
  page: Claims['pageInfo'] | undefined,
): Answered<'said', SaidAbout> {
  const { more: _, ...soFar } = answered
  if (!page?.hasNextPage) return soFar
  const more = async () => {
    const next = await ask(MoreIsSaid, { ...variables, after: page.endCursor })
    const said = next.about?.claims
    const claims = [...answered.data.claims, ...needed(next, said?.nodes)]
    const longer = { ...answered, data: { ...answered.data, claims }, missing: missingFrom(next) }
    return goingOn(ask, longer, variables, said?.pageInfo)
  }
  return { ...soFar, more }
}
