import { earthRadius } from '../routes/position.ts'
import { NearestFirst } from './nearest-first.ts'
import type { PassageSet } from './passages.ts'
import type { SeaNetwork } from './sea-network.ts'

/** A way from one node of the network to another. */
export interface Way {
  readonly kilometres: number
  /** The nodes along it, both ends included. */
  readonly nodes: readonly number[]
  /** The passages of each stretch along it: one fewer than nodes. */
  readonly passages: readonly PassageSet[]
  /** How many nodes the search looked at. */
  readonly looks: number
}

/**
 * The shortest way from one node to another (A*).
 * @param closed the passages that it must not go through
 * @returns null if there is no way
 */
export function shortestWay(network: SeaNetwork, from: number, to: number, closed: PassageSet): Way | null {
  const search = explore(network, from, closed, { to, rest: (node) => straight(network, node, to) })
  const kilometres = search.kilometres[to] as number
  if (kilometres === Number.POSITIVE_INFINITY) return null
  const nodes = [to]
  const passages: PassageSet[] = []
  for (let node = to; node !== from; ) {
    const place = search.arrivals[node] as number
    passages.push(network.passages[place] as number)
    node = search.comingFrom[node] as number
    nodes.push(node)
  }
  return { kilometres, nodes: nodes.reverse(), passages: passages.reverse(), looks: search.looks }
}

/** The ways from one node to all others (Dijkstra). */
export interface Ways {
  /** By node; infinite where there is no way. */
  readonly kilometres: Float64Array
  readonly looks: number
}

/** The length of the shortest way from one node to every other that avoids the closed passages. */
export function shortestWays(network: SeaNetwork, from: number, closed: PassageSet): Ways {
  return explore(network, from, closed)
}

interface Goal {
  readonly to: number
  /** At most as much as is left from a node to the goal. */
  readonly rest: (node: number) => number
}

/** Kilometres between two nodes along the great circle. */
function straight({ vectors }: SeaNetwork, one: number, other: number): number {
  let square = 0
  for (let axis = 0; axis < 3; axis++) {
    square += ((vectors[3 * one + axis] as number) - (vectors[3 * other + axis] as number)) ** 2
  }
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(square) / 2))
}

function explore(network: SeaNetwork, from: number, closed: PassageSet, goal?: Goal) {
  const { size, firsts, ends, passages } = network
  const kilometres = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
  const comingFrom = new Int32Array(size).fill(-1)
  const arrivals = new Int32Array(size).fill(-1)
  const done = new Uint8Array(size)
  const queue = new NearestFirst()
  kilometres[from] = 0
  queue.push(from, goal?.rest(from) ?? 0)
  let looks = 0
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (done[node]) continue
    done[node] = 1
    looks += 1
    if (node === goal?.to) break
    const here = kilometres[node] as number
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
