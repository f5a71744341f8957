import { type Ask, missingFrom, needed, operationOf } from '../../shared/graphql/ask.ts'
import { Card, Link } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'
import { pictureOf } from '../picture/picture.ts'
import type { Answered } from './answered.ts'

const PortsServing = graphql(
  `
  query PortsServing($place: ID!, $after: String) {
    place: entity(id: $place) { ...Card }
    portsServing(place: $place, first: 100, after: $after) {
      totalCount
      reason
      pageInfo { hasNextPage endCursor }
      nodes {
        rank
        role
        basis
        knownRank
        confidence
        modes
        distanceKilometres
        share
        instrument
        note
        agreement { id name nameZh: name(language: ZH) }
        changeAt { id name nameZh: name(language: ZH) }
        via { id name nameZh: name(language: ZH) }
        place { id name nameZh: name(language: ZH) }
        port { ...Card portKind size country { ...Card } }
        evidence { steps { ...Link } }
      }
    }
  }
`,
  [Card, Link],
)

type Page = ResultOf<typeof PortsServing>
export type PortServed = NonNullable<NonNullable<Page['portsServing']>['nodes']>[number]

export interface PortsServed extends Pick<Page, 'place'> {
  readonly ports: readonly PortServed[]
  readonly totalCount: number
  /** True if there are more than these. */
  readonly goesOn: boolean
  /** Why there is none; null if there are some. */
  readonly reason: string | null
}

/** Queries the ports that serve a place, each with the chain that shows it. More can be loaded if there are over a hundred. */
export function portsServing(ask: Ask, place: string): Promise<Answered<'ports', PortsServed>> {
  return pageAfter(ask, place, null, [])
}

async function pageAfter(
  ask: Ask,
  place: string,
  after: string | null,
  before: readonly PortServed[],
): Promise<Answered<'ports', PortsServed>> {
  const variables = after ? { place, after } : { place }
  const page = await ask(PortsServing, variables)
  const { pageInfo, nodes, totalCount, reason } = needed(page, page.portsServing)
  const { hasNextPage, endCursor } = pageInfo
  const ports = [...before, ...needed(page, nodes)]
  return {
    question: 'ports',
    data: { place: page.place, ports, totalCount: totalCount ?? ports.length, goesOn: hasNextPage, reason },
    operation: operationOf(PortsServing, { place }),
    missing: missingFrom(page),
    picture: pictureOf(
      page.place ? [page.place] : [],
      ports.flatMap(({ evidence }) => evidence.steps),
    ),
    centers: [place],
    ...(hasNextPage && endCursor && { more: () => pageAfter(ask, place, endCursor, ports) }),
  }
}
