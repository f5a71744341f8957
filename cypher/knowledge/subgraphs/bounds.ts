import { BadInput } from '../errors.ts'

/** The limits of a subgraph. */
export const bounds = { around: 100, depth: 3, limit: 5_000 } as const

interface Bounded {
  readonly around: readonly string[]
  readonly depth: number
  readonly limit: number
}

/**
 * Checks the size of a subgraph.
 * @throws {BadInput} if the subgraph would be too large or empty; the message names the argument
 */
export function checkBounds({ around, depth, limit }: Bounded): void {
  if (around.length < 1 || around.length > bounds.around) {
    throw new BadInput('around', `\`around\` names ${around.length} entities: name 1 to ${bounds.around}`)
  }
  if (depth < 0 || depth > bounds.depth) {
    throw new BadInput('depth', `\`depth\` is ${depth}: ask for 0 to ${bounds.depth} steps`)
  }
  if (limit < around.length || limit > bounds.limit) {
    throw new BadInput(
      'limit',
      `\`limit\` is ${limit}: ask for ${around.length}, as many as \`around\` names, to ${bounds.limit} entities`,
    )
  }
}
