import type { ClientKind, WireRequest } from './clients/client-kind.ts'
import type { Contestant, Key, Shape } from './shape.ts'

/** Writes a contestant's requests about a shape as a client does, one for each key. */
export function requestsOf(
  { name, entrepot, peer, raw }: Shape,
  contestant: Contestant,
  client: ClientKind,
  port: number,
): (key: Key) => WireRequest {
  const operationName = nameOf(name)
  const way = contestant === 'neo4j-graphql' ? peer : entrepot
  const { variables } = contestant === 'raw' ? raw : way
  // A statement is no GraphQL document: only what is around it is the client's.
  const query = contestant === 'raw' ? raw.text : client.document(way.query, operationName)
  return (key) => client.request({ query, operationName, variables: variables(key) }, port)
}

/** `50 ports, each with its country` becomes `Ask50PortsEachWithItsCountry`. */
function nameOf(shape: string): string {
  return `Ask ${shape}`.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9]?)/g, (_, first: string) => first.toUpperCase())
}

/**
 * An answer in the form that all contestants' answers have.
 * @throws {Error} where it is none
 */
export function normal(shape: Shape, contestant: Contestant, said: unknown): unknown {
  const { data, errors } = said as { data: unknown; errors?: unknown }
  if (errors || data === undefined)
    throw new Error(`${contestant} can't answer "${shape.name}": ${JSON.stringify(said)}`)
  if (contestant === 'raw') return data
  return (contestant === 'neo4j-graphql' ? shape.peer : shape.entrepot).answer(data)
}
