import type { Place } from '../layout-job.ts'
import type { Picture } from '../picture.ts'

/**
 * Places by the number of steps from what was asked about: it is in the middle, its neighbors on a ring around it, theirs on the next. What is
 * not connected to it is on the outermost ring. Each node stands near the one through which it is reached, so that few edges cross.
 */
export function inRanks({ nodes, edges }: Picture, centers: readonly string[]): ReadonlyMap<string, Place> {
  const neighbors = new Map<string, string[]>(nodes.map(({ id }) => [id, []]))
  for (const { source, target } of edges) {
    neighbors.get(source)?.push(target)
    neighbors.get(target)?.push(source)
  }
  const middle = centers.filter((id) => neighbors.has(id))
  const first = middle.length > 0 ? middle : nodes.slice(0, 1).map(({ id }) => id)
  const rings: string[][] = []
  const seen = new Set(first)
  for (let ring = first; ring.length > 0; ) {
    rings.push(ring)
    const next = [...new Set(ring.flatMap((id) => neighbors.get(id) ?? []))].filter((id) => !seen.has(id))
    for (const id of next) seen.add(id)
    ring = next
  }
  const apart = nodes.map(({ id }) => id).filter((id) => !seen.has(id))
  if (apart.length > 0) rings.push(apart)
  const places = new Map<string, Place>()
  let radius = 0
  for (const [at, ring] of rings.entries()) {
    // A ring is as long as its nodes need, and apart from the one within it.
    if (at > 0 || ring.length > 1) radius = Math.max(radius + (at > 0 ? 1 : 0.4), (ring.length * 0.32) / (2 * Math.PI))
    for (const [place, id] of ring.entries()) {
      const angle = (place / ring.length) * 2 * Math.PI - Math.PI / 2
      places.set(id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) })
    }
  }
  return places
}
