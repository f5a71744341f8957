import { ask, needed } from '../../shared/graphql/ask.ts'
import { graphql } from '../../shared/graphql/graphql.ts'

const Stops = graphql(`
  query Stops($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Railway { id stops { edges { order node { id ... on Port { location { latitude longitude } } ... on Place { location { latitude longitude } } } } } }
      ... on Corridor { id stops { edges { order node { id ... on Port { location { latitude longitude } } ... on Place { location { latitude longitude } } } } } }
    }
  }
`)

export interface Stop {
  readonly latitude: number
  readonly longitude: number
}

/** The stops of railways and corridors that have a position, in order, one list per line. */
export async function stopsOf(lines: readonly string[]): Promise<readonly (readonly Stop[])[]> {
  const data = await ask(Stops, { ids: lines.slice(0, 40) })
  return needed(data, data.nodes).flatMap((line) =>
    line && 'stops' in line
      ? [
          (line.stops?.edges ?? [])
            .toSorted((one, other) => one.order - other.order)
            .flatMap(({ node }) => ('location' in node && node.location ? [node.location] : [])),
        ]
      : [],
  )
}
