import { kilometresBetween, type Position } from '../routes/position.ts'
import { type SeaNetwork, unitVector } from './sea-network.ts'

/** How far from a lane a port may lie, in kilometres. Those that lie farther are up a river or on a lake: no sea lane leads to them. */
export const farthestFromLane = 100

/** Where a position joins the network. */
export interface Joint {
  readonly node: number
  /** From the position to the node along the great circle. */
  readonly kilometres: number
}

/** The node of the network that is nearest to a position; null if it is too far away. */
export function nearestNode({ vectors, size, positions }: SeaNetwork, position: Position): Joint | null {
  const [x, y, z] = unitVector(position)
  let [nearest, best] = [-1, -2]
  for (let node = 0, at = 0; node < size; node++, at += 3) {
    const cosine = x * (vectors[at] ?? 0) + y * (vectors[at + 1] ?? 0) + z * (vectors[at + 2] ?? 0)
    if (cosine > best) [nearest, best] = [node, cosine]
  }
  const found = positions[nearest]
  const kilometres = found ? kilometresBetween(position, found) : Number.POSITIVE_INFINITY
  return kilometres <= farthestFromLane ? { node: nearest, kilometres } : null
}
