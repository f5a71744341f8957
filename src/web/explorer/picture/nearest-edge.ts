import type { Renderer } from './stage.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** The maximum distance of a click from an edge, in pixels: the line itself is too thin to hit. */
const reach = 7

/** How much nearer an edge counts that the question is about, in pixels. */
const ahead = 4

/** The edge nearest to a point of the canvas; null if none is close enough. */
export function nearestEdge(renderer: Renderer, point: Point): string | null {
  const graph = renderer.getGraph()
  let nearest: string | null = null
  let least = reach
  graph.forEachEdge((id, { curvature, arc, quiet, foremost }, _source, _target, from, to) => {
    if (arc || quiet === 'hidden') return
    const distance = distanceTo(point, renderer.graphToViewport(from), renderer.graphToViewport(to), curvature)
    const counted = distance - (foremost && distance < reach ? ahead : 0)
    if (counted < least) [nearest, least] = [id, counted]
  })
  return nearest
}

function distanceTo(point: Point, from: Point, to: Point, curvature: number): number {
  if (curvature === 0) return distanceToSegment(point, from, to)
  const control = controlPoint(from, to, curvature)
  let least = Number.POSITIVE_INFINITY
  let before = from
  for (let step = 1; step <= 8; step++) {
    const next = along(from, control, to, step / 8)
    least = Math.min(least, distanceToSegment(point, before, next))
    before = next
  }
  return least
}

/** The control point of a curved edge. */
export function controlPoint(from: Point, to: Point, curvature: number): Point {
  return {
    x: (from.x + to.x) / 2 + (to.y - from.y) * curvature,
    y: (from.y + to.y) / 2 - (to.x - from.x) * curvature,
  }
}

function along(from: Point, control: Point, to: Point, part: number): Point {
  const rest = 1 - part
  const mix = (one: number, middle: number, other: number) =>
    rest * rest * one + 2 * rest * part * middle + part * part * other
  return { x: mix(from.x, control.x, to.x), y: mix(from.y, control.y, to.y) }
}

/** The distance of a point from the line segment between two others. */
export function distanceToSegment(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = dx * dx + dy * dy
  const part = length === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - from.x) * dx + (point.y - from.y) * dy) / length))
  return Math.hypot(point.x - from.x - part * dx, point.y - from.y - part * dy)
}
