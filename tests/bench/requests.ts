import type { Contestant, Key, Shape } from './shape.ts'

/** The body of a request for one key. */
export function bodyOf({ entrepot, peer, raw }: Shape, contestant: Contestant, key: Key): string {
  if (contestant === 'raw') return JSON.stringify({ query: raw.text, variables: raw.variables(key) })
  const way = contestant === 'neo4j-graphql' ? peer : entrepot
  return JSON.stringify({ query: way.query, variables: way.variables(key) })
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
