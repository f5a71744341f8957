import { ask, operationOf } from '../../shared/graphql/ask.ts'
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
      pageInfo { hasNextPage endCursor }
      nodes {
        basis
        port { ...Card country { ...Card } }
        evidence { steps { ...Link } }
      }
    }
  }
`,
  [Card, Link],
)

export type PortsServed = ResultOf<typeof PortsServing>

/** Asks which ports serve a place, each with the chain that shows it; more of them where the first hundred are not all. */
export function portsServing(place: string): Promise<Answered<'ports', PortsServed>> {
  return pageAfter(place, null, [])
}

async function pageAfter(
  place: string,
  after: string | null,
  before: PortsServed['portsServing']['nodes'],
): Promise<Answered<'ports', PortsServed>> {
  const variables = after ? { place, after } : { place }
  const page = await ask(PortsServing, variables)
  const nodes = [...before, ...page.portsServing.nodes]
  const { hasNextPage, endCursor } = page.portsServing.pageInfo
  return {
    question: 'ports',
    data: { ...page, portsServing: { ...page.portsServing, nodes } },
    operation: operationOf(PortsServing, { place }),
    picture: pictureOf(
      page.place ? [page.place] : [],
      nodes.flatMap(({ evidence }) => evidence.steps),
    ),
    centers: [place],
    ...(hasNextPage && endCursor && { more: () => pageAfter(place, endCursor, nodes) }),
  }
}
