import { type Ask, missingFrom, operationOf } from '../../shared/graphql/ask.ts'
import { Card, Cited } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'
import { edgeBetween, merged, type Picture } from '../picture/picture.ts'
import type { Answered } from './answered.ts'

const RouteByRail = graphql(
  `
  query RouteByRail($from: ID!, $to: ID!) {
    from: entity(id: $from) { ...Card }
    to: entity(id: $to) { ...Card }
    route(from: $from, to: $to, modes: [RAIL]) {
      basis
      kilometres
      distance
      borders { from { id } to { id } }
      gaugeChanges { at { ...Card } stations { ...Card } fromMillimetres toMillimetres }
      legs {
        basis
        relation
        kilometres
        distance
        gauges
        from { ...Card }
        to { ...Card }
        line { ...Card }
        citations { ...Cited }
      }
    }
  }
`,
  [Card, Cited],
)

export type RouteFound = ResultOf<typeof RouteByRail>
export type Leg = NonNullable<RouteFound['route']>['legs'][number]

/** Queries the rail route from one place to another. */
export async function routeByRail(ask: Ask, from: string, to: string): Promise<Answered<'route', RouteFound>> {
  const variables = { from, to }
  const data = await ask(RouteByRail, variables)
  const ends = [data.from, data.to].filter((end) => end !== null)
  const legs = data.route?.legs ?? []
  const stops = [...legs.slice(0, 1).map((leg) => leg.from?.id), ...legs.map((leg) => leg.to?.id)].filter(
    (id) => id !== undefined,
  )
  return {
    question: 'route',
    data,
    operation: operationOf(RouteByRail, variables),
    missing: missingFrom(data),
    picture: merged([...(data.route?.legs.map(legPicture) ?? []), ...(data.route ? [] : [{ nodes: ends, edges: [] }])]),
    centers: stops.length > 0 ? [stops[0], stops.at(-1)].filter((id) => id !== undefined) : [],
    trail: stops,
  }
}

/** The picture of a leg: a line that stops at both ends, or two crossings that face each other. Empty if an end is missing. */
function legPicture({ from, to, line, relation, basis, citations }: Leg): Picture {
  if (!from || !to || !relation) return { nodes: [], edges: [] }
  if (!line) {
    const [source, target] = [from.id, to.id].sort() as [string, string]
    return {
      nodes: [from, to],
      edges: [{ id: edgeBetween(source, relation, target), source, target, relation, basis, citations }],
    }
  }
  return {
    nodes: [from, to, line],
    edges: [from, to].map(({ id: target }) => ({
      id: edgeBetween(line.id, relation, target),
      source: line.id,
      target,
      relation,
      basis,
      citations,
    })),
  }
}
