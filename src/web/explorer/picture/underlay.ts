import { cleared } from './cleared.ts'
import type { Colours } from './colours.ts'
import { type DrawnCourse, drawCourses } from './courses.ts'
import { type Fill, fillOpacity } from './fills.ts'
import { type Arc, drawArcs } from './flows/arcs.ts'
import { controlPoint } from './nearest-edge.ts'
import type { Renderer } from './stage.ts'
import type * as World from './world-map.ts'

/** Railways and corridors as the positions of their stops, in order. */
export type Line = readonly { readonly x: number; readonly y: number }[]

export interface Ground {
  /** The map; null in the graph view. */
  readonly world: typeof World | null
  readonly lines: readonly Line[]
  readonly arcs: readonly Arc[]
  /** The countries of the picture, filled. */
  readonly fills: readonly Fill[]
  /** The route that was asked for; empty if none was. */
  readonly courses: readonly DrawnCourse[]
}

/** Draws the layer under the nodes: on the map the land and the lines stop by stop, and in both views the inferred edges, dashed. */
export function drawUnderlay(
  canvas: HTMLCanvasElement,
  renderer: Renderer,
  colours: Colours,
  { world, lines, arcs, courses, fills }: Ground,
  chosen: string | null,
): void {
  const unused = !world && !renderer.getGraph().someEdge((_, { isDashed }) => isDashed)
  const context = cleared(canvas, renderer, unused)
  if (!context) return
  const ratio = window.devicePixelRatio || 1
  if (world) drawWorld(context, renderer, colours, world, fills, ratio)
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  if (world) {
    drawLines(context, renderer, colours, lines)
    drawArcs(context, renderer, colours, arcs, chosen)
    drawCourses(context, renderer, colours, courses)
  }
  drawInferred(context, renderer, colours)
}

function drawWorld(
  context: CanvasRenderingContext2D,
  renderer: Renderer,
  colours: Colours,
  world: typeof World,
  fills: readonly Fill[],
  ratio: number,
): void {
  const origin = renderer.graphToViewport({ x: 0, y: 0 })
  const scale = (renderer.graphToViewport({ x: 1000, y: 0 }).x - origin.x) / 1000
  context.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * origin.x, ratio * origin.y)
  context.fillStyle = colours.land
  context.fill(world.land)
  context.fillStyle = colours.kinds.COUNTRY
  for (const { id, isStrong } of fills) {
    const path = world.countryOf(id)
    context.globalAlpha = fillOpacity(isStrong)
    if (path) context.fill(path.shape)
  }
  context.globalAlpha = 1
  context.strokeStyle = colours.border
  context.lineWidth = 0.8 / scale
  context.stroke(world.borders)
}

function drawLines(
  context: CanvasRenderingContext2D,
  renderer: Renderer,
  colours: Colours,
  lines: readonly Line[],
): void {
  context.lineJoin = 'round'
  for (const line of lines) {
    context.beginPath()
    for (const stop of line) {
      const { x, y } = renderer.graphToViewport(stop)
      context.lineTo(x, y)
    }
    context.setLineDash([])
    context.strokeStyle = colours.line
    context.lineWidth = 2.5
    context.stroke()
    context.fillStyle = colours.line
    for (const stop of line) {
      const { x, y } = renderer.graphToViewport(stop)
      context.beginPath()
      context.arc(x, y, 3.5, 0, Math.PI * 2)
      context.fill()
    }
  }
}

function drawInferred(context: CanvasRenderingContext2D, renderer: Renderer, colours: Colours): void {
  context.setLineDash([6, 5])
  context.strokeStyle = colours.inferred
  context.lineWidth = 1.6
  renderer.getGraph().forEachEdge((_id, { isDashed, curvature, arc, quiet }, _source, _target, from, to) => {
    if (!isDashed || arc || quiet === 'hidden') return
    const [start, end] = [renderer.graphToViewport(from), renderer.graphToViewport(to)]
    const control = controlPoint(start, end, curvature)
    context.beginPath()
    context.moveTo(start.x, start.y)
    context.quadraticCurveTo(control.x, control.y, end.x, end.y)
    context.stroke()
  })
  context.setLineDash([])
}
