import { ask, operationOf } from '../../shared/graphql/ask.ts'
import { Card, Link } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'
import { pictureOf } from '../picture/picture.ts'
import type { Answered } from './answered.ts'

const PortsServing = graphql(
  `
  query PortsServing($place: ID!) {
    place: entity(id: $place) { ...Card }
    portsServing(place: $place, first: 100) {
      totalCount
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

/** Asks which ports serve a place, each with the chain that shows it. */
export async function portsServing(place: string): Promise<Answered<'ports', PortsServed>> {
  const variables = { place }
  const data = await ask(PortsServing, variables)
  const links = data.portsServing.nodes.flatMap(({ evidence }) => evidence.steps)
  return {
    question: 'ports',
    data,
    operation: operationOf(PortsServing, variables),
    picture: pictureOf(data.place ? [data.place] : [], links),
    centers: [place],
  }
}
