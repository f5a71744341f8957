import type { Graph } from '../../cypher/engine/graph.ts'
import { answer, type Reply } from '../asking.ts'
import type { ExpectationKind } from './kind.ts'

const operation = /* GraphQL */ `
  query Gateways($place: ID!, $ids: [ID!]!, $after: String) {
    nodes(ids: $ids) { id }
    portsServing(
      place: $place
      roles: [GATEWAY, OWN_PORT, BORDER_CROSSING, RAIL_PORT, RAIL_PORT_ONE_CHANGE, MINOR_GATEWAY, CLOSED_CROSSING]
      first: 100
      after: $after
    ) {
      pageInfo { hasNextPage endCursor }
      nodes { role port { id name aliases country { iso2 } } }
    }
  }
`

/** A port, by its code or by its country and name, serves a place, and not merely as a crossing between two members of it. */
export const gateways: ExpectationKind = {
  name: 'gateways',
  fault: async (graph: Graph, { place = '', port = '' }) => {
    const byName = port.includes(':')
    for (let after: string | null = null, more = true; more; ) {
      const ids = byName ? [] : [`port:${port}`]
      const { nodes, portsServing }: Reply = await answer(graph, operation, { place, ids, after })
      if (!byName && !nodes[0]) return `there is no port ${port}`
      const found = portsServing.nodes.some(({ port: one }: Reply) =>
        byName ? isCalled(one, port) : one.id === nodes[0].id,
      )
      if (found) return null
      after = portsServing.pageInfo.endCursor
      more = portsServing.pageInfo.hasNextPage
    }
    return `${port} does not serve ${place}`
  },
}

function isCalled({ name, aliases, country }: Reply, called: string): boolean {
  return [name, ...(aliases ?? [])].some((one) => `${country.iso2}:${one}` === called)
}
