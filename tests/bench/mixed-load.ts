import type { ClientKind, WireRequest } from './clients/client-kind.ts'
import type { Running } from './contestants.ts'
import { requestsOf } from './requests.ts'
import { zipf } from './zipf.ts'

const short = ['country, five scalars', 'ten ports of a small country', 'a page at the beginning']
const complex = [
  'country → 10 ports → 5 railways',
  'country → borders → 5 ports each',
  'portsServing',
  'shortestPath over land borders',
]
const shortToOneComplex = 10

export const mixedLoad = 'mixed load, ten short to one complex'

/**
 * What many readers at once ask for: ten short reads to one complex, about the proportion in which LDBC's Social Network Benchmark
 * (Interactive) mixes them, each shape as often as its fellows. That benchmark's updates are left out.
 */
export function mixedRequests(
  { name, port, tree }: Running,
  client: ClientKind,
  count: number,
): readonly WireRequest[] {
  const written = (names: readonly string[]) =>
    tree.shapes
      .filter((shape) => names.includes(shape.name))
      .map((shape) => zipf(shape.keys(tree.keys), count).map(requestsOf(shape, name, client, port)))
  const [shortOnes, complexOnes] = [written(short), written(complex)]
  return Array.from({ length: count }, (_, at) => {
    const turn = Math.floor(at / (shortToOneComplex + 1))
    const place = at % (shortToOneComplex + 1)
    return place === 0 ? draw(complexOnes, turn) : draw(shortOnes, at)
  })
}

/** The shapes take turns. */
function draw(ofShapes: readonly (readonly WireRequest[])[], turn: number): WireRequest {
  return ofShapes[turn % ofShapes.length]?.[turn] as WireRequest
}
