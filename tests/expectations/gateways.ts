import type { Graph } from '../../cypher/engine/graph.ts'
import { answer, type Reply } from '../asking.ts'
import type { ExpectationKind } from './kind.ts'

const operation = /* GraphQL */ `
  query Gateways($place: ID!, $after: String) {
    portsServing(
      place: $place
      roles: [GATEWAY, OWN_PORT, BORDER_CROSSING, RAIL_PORT, RAIL_PORT_ONE_CHANGE, MINOR_GATEWAY, CLOSED_CROSSING]
      first: 100
      after: $after
    ) {
      pageInfo { hasNextPage endCursor }
      nodes { port { id name aliases country { iso2 } } }
    }
  }
`

/** A port, by its code or by its country and name, serves a place, and not merely as a crossing between two members of it. */
export const gateways: ExpectationKind = {
  name: 'gateways',
  fault: async (graph: Graph, { place = '', port = '' }) => {
    const serving = await portsServing(graph, place)
    if (port.includes(':')) return serving.some((one) => isCalled(one, port)) ? null : `${port} does not serve ${place}`
    const { node }: Reply = await answer(graph, 'query ($id: ID!) { node(id: $id) { id } }', { id: `port:${port}` })
    if (!node) return `there is no port ${port}`
    return serving.some(({ id }) => id === node.id) ? null : `${port} does not serve ${place}`
  },
}

const known = new WeakMap<Graph, Map<string, Promise<Reply[]>>>()

/** All ports that serve a place, asked once for all rows about it. */
function portsServing(graph: Graph, place: string): Promise<Reply[]> {
  const places = known.get(graph) ?? new Map<string, Promise<Reply[]>>()
  known.set(graph, places)
  const found = places.get(place) ?? allPages(graph, place)
  places.set(place, found)
  return found
}

async function allPages(graph: Graph, place: string): Promise<Reply[]> {
  const ports: Reply[] = []
  for (let after: string | null = null, more = true; more; ) {
    const { portsServing }: Reply = await answer(graph, operation, { place, after })
    ports.push(...portsServing.nodes.map(({ port }: Reply) => port))
    after = portsServing.pageInfo.endCursor
    more = portsServing.pageInfo.hasNextPage
  }
  return ports
}

function isCalled({ name, aliases, country }: Reply, called: string): boolean {
  return [name, ...(aliases ?? [])].some((one) => `${country.iso2}:${one}` === called)
}
