import type { LayoutJob } from './layout.ts'
import type { Picture } from './picture.ts'

export interface Place {
  readonly x: number
  readonly y: number
}

/**
 * The layout job for the new nodes of a picture. Placed nodes stay fixed, and new ones start beside a neighbor.
 * @returns null if there are no new nodes
 */
export function layoutJob({ nodes, edges }: Picture, placed: ReadonlyMap<string, Place>): LayoutJob | null {
  if (nodes.every(({ id }) => placed.has(id))) return null
  const positions = new Map(nodes.map(({ id }, position) => [id, position]))
  const degrees = new Map<string, number>()
  const beside = new Map<string, Place>()
  for (const { source, target } of edges)
    for (const [one, other] of [
      [source, target],
      [target, source],
    ] as const) {
      degrees.set(one, (degrees.get(one) ?? 0) + 1)
      const place = placed.get(other)
      if (place && !beside.has(one)) beside.set(one, place)
    }
  const radius = Math.max(
    0,
    ...nodes.map(({ id }) => placed.get(id)).map((place) => (place ? Math.hypot(place.x, place.y) : 0)),
  )
  return {
    nodes: nodes.map(({ id }, position) => {
      const place = placed.get(id)
      const begins = place ?? beginning(position, beside.get(id), radius)
      return {
        x: begins.x,
        y: begins.y,
        size: 5 + Math.min(7, Math.sqrt(degrees.get(id) ?? 0)),
        fixed: place !== undefined,
      }
    }),
    edges: edges.flatMap(({ source, target }) => {
      const [from, to] = [positions.get(source), positions.get(target)]
      return from === undefined || to === undefined || from === to ? [] : [[from, to] as const]
    }),
  }
}

/** Start positions that depend only on the order, so that a picture has the same layout in every browser. */
export function beginning(position: number, beside?: Place, radius = 0): Place {
  const angle = position * 2.399963
  const distance = 10 * Math.sqrt((beside ? position % 30 : position) + 0.5)
  const from = outward(beside, radius / 4)
  return { x: from.x + distance * Math.cos(angle), y: from.y + distance * Math.sin(angle) }
}

/** A start position slightly further from the centre than the neighbor, where there is room. */
function outward(beside: Place | undefined, by: number): Place {
  if (!beside) return { x: 0, y: 0 }
  const distance = Math.hypot(beside.x, beside.y)
  if (distance < 1) return beside
  return { x: beside.x * (1 + by / distance), y: beside.y * (1 + by / distance) }
}
