import { earthRadius, kilometresBetween, type Position } from '../routes/position.ts'
import { positionOfVector, type SeaNetwork, unitVector } from './sea-network.ts'

/** How far from a lane a port on the coast may lie, in kilometres: far from the main lanes they are some hundred kilometres apart. */
export const farthestFromLane = 200

/** Where a position joins the network: at a node, or on a stretch between two. */
export interface Joint {
  /** From the position to the lane along the great circle. */
  readonly kilometres: number
  /** The point of the lane. */
  readonly point: Position
  /** The nodes that are reached from there without passing another, and how far along the lane they are. */
  readonly ways: readonly { readonly node: number; readonly kilometres: number }[]
  /** The number of the stretch; null at a node. */
  readonly stretch: number | null
}

/**
 * The point of the network that is nearest to a position. It lies on no stretch that leads through a passage: a port on a canal is on
 * one side of its gate.
 * @returns null if it is too far away
 */
export function joint(network: SeaNetwork, position: Position): Joint | null {
  const there = unitVector(position)
  const atNode = jointAtNode(network, position, there)
  const stretch = nearestStretch(network, there, Math.min(farthestFromLane, atNode.kilometres))
  const nearest = stretch === null ? atNode : jointOnStretch(network, position, there, stretch)
  return nearest.kilometres <= farthestFromLane ? nearest : null
}

type Vector = readonly [x: number, y: number, z: number]

function jointAtNode({ vectors, size, positions }: SeaNetwork, position: Position, [x, y, z]: Vector): Joint {
  let nearest = 0
  let best = -2
  for (let node = 0, at = 0; node < size; node++, at += 3) {
    const cosine = x * (vectors[at] as number) + y * (vectors[at + 1] as number) + z * (vectors[at + 2] as number)
    if (cosine > best) {
      nearest = node
      best = cosine
    }
  }
  const point = positions[nearest] as Position
  return {
    kilometres: kilometresBetween(position, point),
    point,
    ways: [{ node: nearest, kilometres: 0 }],
    stretch: null,
  }
}

/** The stretch to which a point comes nearest between its ends, if it comes nearer than `within`; null if there is none. */
function nearestStretch({ vectors, stretches }: SeaNetwork, there: Vector, within: number): number | null {
  const { ones, others, normals, passages } = stretches
  const [x, y, z] = there
  let nearest: number | null = null
  let least = Math.sin(Math.min(1, within / earthRadius))
  for (let stretch = 0, at = 0; stretch < ones.length; stretch++, at += 3) {
    // The sine of the distance from the great circle on which the stretch lies.
    const sine = Math.abs(
      x * (normals[at] as number) + y * (normals[at + 1] as number) + z * (normals[at + 2] as number),
    )
    if (sine >= least || passages[stretch] !== 0) continue
    const one = vectorAt(vectors, ones[stretch] as number)
    const other = vectorAt(vectors, others[stretch] as number)
    const normal = vectorAt(normals, stretch)
    const isBetween = dot(cross(normal, one), there) > 0 && dot(cross(other, normal), there) > 0 && dot(one, there) > 0
    if (!isBetween) continue
    nearest = stretch
    least = sine
  }
  return nearest
}

function jointOnStretch(
  { positions, stretches }: SeaNetwork,
  position: Position,
  there: Vector,
  stretch: number,
): Joint {
  const normal = vectorAt(stretches.normals, stretch)
  const height = dot(there, normal)
  const [x, y, z] = there
  const foot: Vector = [x - height * normal[0], y - height * normal[1], z - height * normal[2]]
  const point = positionOfVector(foot)
  return {
    kilometres: kilometresBetween(position, point),
    point,
    ways: [stretches.ones[stretch] as number, stretches.others[stretch] as number].map((node) => ({
      node,
      kilometres: kilometresBetween(point, positions[node] as Position),
    })),
    stretch,
  }
}

function vectorAt(vectors: Float64Array, place: number): Vector {
  return [vectors[3 * place] as number, vectors[3 * place + 1] as number, vectors[3 * place + 2] as number]
}

function dot(one: Vector, other: Vector): number {
  return one[0] * other[0] + one[1] * other[1] + one[2] * other[2]
}

function cross(one: Vector, other: Vector): Vector {
  return [
    one[1] * other[2] - one[2] * other[1],
    one[2] * other[0] - one[0] * other[2],
    one[0] * other[1] - one[1] * other[0],
  ]
}
