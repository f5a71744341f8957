import type { Colours } from '../colours.ts'
import { located } from '../located.ts'
import { distanceToSegment, type Point } from '../nearest-edge.ts'
import type { Basis, Picture } from '../picture.ts'
import type { Renderer } from '../stage.ts'
import type * as World from '../world-map.ts'
import type { ShownFlows } from './use-flows.ts'

/** A flow as it lies on the map: the shortest way over the globe, in pieces where the map is cut. */
export interface Arc {
  readonly id: string
  readonly width: number
  /** UNKNOWN where nobody gives a value. */
  readonly basis: Basis | 'UNKNOWN'
  /** In the map's units. */
  readonly lines: readonly (readonly Point[])[]
  /** True where the goods go from its beginning to its end, not both ways. */
  readonly directed: boolean
}

const widest = 16

/** How wide a value is drawn, in pixels. */
export function widthOf(value: number, greatest: number): number {
  return greatest > 0 ? Math.max(1, (widest * value) / greatest) : 1
}

/** The arcs of flows, of which the greatest value is the widest. */
export function arcsOf({ drawn, series, greatest }: ShownFlows, { greatCircle }: typeof World): readonly Arc[] {
  return drawn.flatMap(({ id, reporter, partner, value, observation }): Arc[] => {
    const [home, abroad] = [reporter, partner].map((one) => ('location' in one ? one.location : null))
    if (!home || !abroad) return []
    const [from, to] = series.flow === 'IMPORTS' ? [abroad, home] : [home, abroad]
    const lines = greatCircle([from.longitude, from.latitude], [to.longitude, to.latitude])
    return [{ id, width: widthOf(value, greatest), basis: observation.basis, lines, directed: series.flow !== 'TRADE' }]
  })
}

/** So wide is an arc for trade of which nobody gives a value. */
const thin = 1.2

/**
 * What is known to trade with one of the reporters without a value for the year. In a year without any value there is none:
 * a gap is to look like one.
 */
export function arcsWithoutValue(
  picture: Picture,
  { drawn, reporters }: ShownFlows,
  { greatCircle }: typeof World,
): readonly Arc[] {
  if (drawn.length === 0) return []
  const valued = new Set(drawn.map(({ id }) => id))
  const reporting = new Set(reporters.map(({ id }) => id))
  const { places } = located(picture)
  return picture.edges.flatMap(({ id, relation, source, target }): Arc[] => {
    const [from, to] = [places.get(source), places.get(target)]
    if (relation !== 'TRADES_WITH' || valued.has(id) || !reporting.has(source) || !from || !to) return []
    const lines = greatCircle([from.longitude, from.latitude], [to.longitude, to.latitude])
    return [{ id, width: thin, basis: 'UNKNOWN', lines, directed: false }]
  })
}

/** Draws arcs on the ground, the widest first, so that none is covered. */
export function drawArcs(
  context: CanvasRenderingContext2D,
  renderer: Renderer,
  colours: Colours,
  arcs: readonly Arc[],
  chosen: string | null,
): void {
  context.lineJoin = 'round'
  for (const { id, width, basis, lines, directed } of arcs) {
    const colour = id === chosen ? colours.chosen : colourOf(basis, colours)
    context.globalAlpha = id === chosen ? 0.9 : 0.6
    context.strokeStyle = colour
    context.lineWidth = width
    context.setLineDash(dashes[basis] ?? [])
    context.beginPath()
    for (const line of lines) {
      for (const [index, point] of line.entries()) {
        const { x, y } = renderer.graphToViewport(point)
        if (index === 0) context.moveTo(x, y)
        else context.lineTo(x, y)
      }
    }
    context.stroke()
    const head = directed ? arrowOf(lines, renderer) : null
    if (head) {
      context.globalAlpha = 1
      context.fillStyle = colour
      const size = 5 + width / 2
      context.beginPath()
      for (const turn of [0, 2.5, -2.5]) {
        const angle = head.angle + turn
        context.lineTo(head.x + size * Math.cos(angle), head.y + size * Math.sin(angle))
      }
      context.fill()
    }
  }
  context.globalAlpha = 1
  context.setLineDash([])
}

/** Dashed is what no source states as such; finer, what has no value at all. */
export const dashes: Partial<Record<Arc['basis'], number[]>> = { DERIVED: [10, 6], UNKNOWN: [3, 4] }

export function colourOf(basis: Arc['basis'], colours: Colours): string {
  if (basis === 'DERIVED') return colours.inferred
  return basis === 'UNKNOWN' ? colours.edge : colours.flow
}

/** Where the sign of a direction stands: in the middle of the way, in the picture's pixels. */
export function arrowOf(lines: Arc['lines'], renderer: Renderer): (Point & { readonly angle: number }) | null {
  const line = lines.reduce<readonly Point[]>((longest, one) => (one.length > longest.length ? one : longest), [])
  const [before, after] = [line[Math.floor(line.length / 2) - 1], line[Math.floor(line.length / 2)]]
  if (!before || !after) return null
  const [from, to] = [renderer.graphToViewport(before), renderer.graphToViewport(after)]
  return { x: to.x, y: to.y, angle: Math.atan2(to.y - from.y, to.x - from.x) }
}

/** The arc at a point of the canvas, the narrowest of several; null where there is none. */
export function arcAt(renderer: Renderer, arcs: readonly Arc[], point: Point): string | null {
  const hit = arcs.findLast(({ lines, width }) =>
    lines.some((line) => {
      const points = line.map((one) => renderer.graphToViewport(one))
      const reach = Math.max(6, width / 2 + 2)
      return points.some((one, index) => {
        const before = points[index - 1]
        return before !== undefined && distanceToSegment(point, before, one) < reach
      })
    }),
  )
  return hit?.id ?? null
}
