import { earthRadius } from '../routes/position.ts'
import type { Joint } from './joint.ts'
import { NearestQueue } from './nearest-queue.ts'
import type { PassageSet } from './passages.ts'
import { type SeaNetwork, unitVector } from './sea-network.ts'

/** A way from one point of the network to another. */
export interface Way {
  readonly kilometres: number
  /** The nodes along it. */
  readonly nodes: readonly number[]
  /** The passages of each stretch between two of the nodes. */
  readonly passages: readonly PassageSet[]
  /** How many nodes the search looked at. */
  readonly looks: number
}

/**
 * The shortest way from one point of the network to another (A*).
 * @param closed the passages that it must not go through
 * @returns null if there is no way
 */
export function shortestWay(network: SeaNetwork, from: Joint, to: Joint, closed: PassageSet): Way | null {
  const along = alongOneStretch(from, to)
  if (along !== null) return { kilometres: along, nodes: [], passages: [], looks: 0 }
  const search = explore(network, from.ways, closed, { to, rest: straightTo(network, to) })
  const { node: last, kilometres } = nearestEnd(search.kilometres, to)
  if (kilometres === Number.POSITIVE_INFINITY) return null
  const nodes = [last]
  const passages: PassageSet[] = []
  for (let node = last; (search.comingFrom[node] as number) >= 0; ) {
    passages.push(network.passages[search.arrivals[node] as number] as number)
    node = search.comingFrom[node] as number
    nodes.push(node)
  }
  return { kilometres, nodes: nodes.reverse(), passages: passages.reverse(), looks: search.looks }
}

/** The ways from one point of the network to everywhere else (Dijkstra). */
export interface Ways {
  readonly from: Joint
  /** By node; infinite where there is no way. */
  readonly kilometres: Float64Array
  readonly looks: number
}

/** The length of the shortest way from one point to every node that avoids the closed passages. */
export function shortestWays(network: SeaNetwork, from: Joint, closed: PassageSet): Ways {
  return { from, ...explore(network, from.ways, closed) }
}

/** The length of the way to a point of the network; infinite where there is none. */
export function lengthTo({ from, kilometres }: Ways, to: Joint): number {
  return alongOneStretch(from, to) ?? nearestEnd(kilometres, to).kilometres
}

/** Two points of one stretch are as far apart as they are along it. */
function alongOneStretch(from: Joint, to: Joint): number | null {
  if (from.stretch === null || from.stretch !== to.stretch) return null
  return Math.abs((from.ways[0]?.kilometres ?? 0) - (to.ways[0]?.kilometres ?? 0))
}

/** The node by which the shortest way comes to a point. */
function nearestEnd(lengths: Float64Array, { ways }: Joint): { readonly node: number; readonly kilometres: number } {
  return ways
    .map(({ node, kilometres }) => ({ node, kilometres: (lengths[node] as number) + kilometres }))
    .reduce((one, other) => (other.kilometres < one.kilometres ? other : one))
}

interface Goal {
  readonly to: Joint
  /** At most as much as is left from a node to the goal. */
  readonly rest: (node: number) => number
}

/** Kilometres from a node to a point along the great circle. */
function straightTo({ vectors }: SeaNetwork, { point }: Joint): (node: number) => number {
  const [x, y, z] = unitVector(point)
  return (node) => {
    const at = 3 * node
    const chord = Math.sqrt(
      ((vectors[at] as number) - x) ** 2 +
        ((vectors[at + 1] as number) - y) ** 2 +
        ((vectors[at + 2] as number) - z) ** 2,
    )
    return 2 * earthRadius * Math.asin(Math.min(1, chord / 2))
  }
}

/**
 * The lengths of the ways from some nodes to all others, or until a goal is reached.
 * @param starts where they begin, and how many kilometres the way there counts
 * @returns by node its length, the node and the stretch by which it is reached (-1 at a start), and how many nodes it looked at
 */
export function explore(
  network: SeaNetwork,
  starts: readonly { readonly node: number; readonly kilometres: number }[],
  closed: PassageSet,
  goal?: Goal,
) {
  const { size, firsts, ends, passages } = network
  const kilometres = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
  const comingFrom = new Int32Array(size).fill(-1)
  const arrivals = new Int32Array(size).fill(-1)
  const done = new Uint8Array(size)
  const queue = new NearestQueue()
  for (const start of starts) {
    if (start.kilometres >= (kilometres[start.node] as number)) continue
    kilometres[start.node] = start.kilometres
    queue.push(start.node, start.kilometres + (goal?.rest(start.node) ?? 0))
  }
  let looks = 0
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (done[node]) continue
    done[node] = 1
    looks += 1
    const here = kilometres[node] as number
    // What is still in the queue can't be shorter than what has arrived.
    if (goal && nearestEnd(kilometres, goal.to).kilometres <= here + goal.rest(node)) break
    for (let place = firsts[node] as number; place < (firsts[node + 1] as number); place++) {
      if (((passages[place] as number) & closed) !== 0) continue
      const end = ends[place] as number
      const there = here + (network.kilometres[place] as number)
      if (there >= (kilometres[end] as number)) continue
      kilometres[end] = there
      comingFrom[end] = node
      arrivals[end] = place
      queue.push(end, there + (goal?.rest(end) ?? 0))
    }
  }
  return { kilometres, comingFrom, arrivals, looks }
}
