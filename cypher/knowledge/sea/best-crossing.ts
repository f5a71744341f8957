import type { Joint } from './joint.ts'
import type { PassageSet } from './passages.ts'
import type { SeaNetwork } from './sea-network.ts'
import { explore } from './shortest-way.ts'

/** A port at which goods can go aboard or ashore. */
export interface Quay<Port> {
  readonly port: Port
  readonly joint: Joint
  /** What the way on land to or from it counts, in kilometres by sea. */
  readonly onLand: number
}

/**
 * The two ports between which a way that is partly by sea crosses it best, by what the way on land to the one counts, the way by sea, and
 * that on land from the other. One search from all ports of departure at once finds them.
 * @returns null if there is no way by sea, or the best way is not to go to sea at all
 */
export function bestCrossing<Port>(
  network: SeaNetwork,
  departures: readonly Quay<Port>[],
  arrivals: readonly Quay<Port>[],
  closed: PassageSet,
): { readonly from: Port; readonly to: Port } | null {
  const starts = departures
    .flatMap(({ port, joint, onLand }) =>
      joint.ways.map(({ node, kilometres }) => ({ port, node, kilometres: onLand + joint.kilometres + kilometres })),
    )
    .sort((one, other) => one.kilometres - other.kilometres)
  const { kilometres: lengths, comingFrom } = explore(network, starts, closed)
  const ends = arrivals
    .flatMap(({ port, joint, onLand }) =>
      joint.ways.map(({ node, kilometres }) => ({
        port,
        node,
        kilometres: (lengths[node] as number) + onLand + joint.kilometres + kilometres,
      })),
    )
    .filter(({ kilometres }) => Number.isFinite(kilometres))
  const [first, ...others] = ends
  if (!first) return null
  const end = others.reduce((one, other) => (other.kilometres < one.kilometres ? other : one), first)
  let node = end.node
  while ((comingFrom[node] as number) >= 0) node = comingFrom[node] as number
  const start = starts.find((one) => one.node === node)
  return start && start.port !== end.port ? { from: start.port, to: end.port } : null
}
