import type { Basis } from '../../../shared/graphql/fragments.ts'
import type { Colours } from '../colours.ts'
import { located } from '../located.ts'
import { distanceToSegment, type Point } from '../nearest-edge.ts'
import type { Picture } from '../picture.ts'
import type { Renderer } from '../stage.ts'
import type * as World from '../world-map.ts'
import type { ShownFlows } from './use-flows.ts'

/** A flow on the map: a great circle, split where it crosses the edge of the map. */
export interface Arc {
  readonly id: string
  readonly width: number
  /** UNKNOWN if no source gives a value. */
  readonly basis: Basis | 'UNKNOWN'
  /** In map units. */
  readonly lines: readonly (readonly Point[])[]
  /** True if the goods move from its start to its end only, not both ways. */
  readonly directed: boolean
}

const widest = 16

/** The width of a value, in pixels. */
export function widthOf(value: number, greatest: number): number {
  return greatest > 0 ? Math.max(1, (widest * value) / greatest) : 1
}

/** The arcs of flows, with widths relative to the largest value. */
export function arcsOf({ drawn, series, greatest }: ShownFlows, { greatCircle }: typeof World): readonly Arc[] {
  return drawn.flatMap(({ id, reporter, partner, value, observation }): Arc[] => {
    const [home, abroad] = [reporter, partner].map((one) => ('location' in one ? one.location : null))
    if (!home || !abroad) return []
    const [from, to] = series.flow === 'IMPORTS' ? [abroad, home] : [home, abroad]
    const lines = greatCircle([from.longitude, from.latitude], [to.longitude, to.latitude])
    return [{ id, width: widthOf(value, greatest), basis: observation.basis, lines, directed: series.flow !== 'TRADE' }]
  })
}

/** The width of an arc for trade without a value. */
const thin = 1.2

/**
 * Arcs for entities that trade with one of the reporters but have no value for the year. A year without any value has no
 * arcs, so that the gap in the data is visible.
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

/** Draws arcs on the ground, the widest first, so that none is hidden. */
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

/** Dash pattern: flows that no source states directly are dashed, and those without a value more finely. */
export const dashes: Partial<Record<Arc['basis'], number[]>> = { DERIVED: [10, 6], UNKNOWN: [3, 4] }

export function colourOf(basis: Arc['basis'], colours: Colours): string {
  if (basis === 'DERIVED') return colours.inferred
  return basis === 'UNKNOWN' ? colours.edge : colours.flow
}

/** The position of the arrowhead: the middle of the arc, in pixels. */
export function arrowOf(lines: Arc['lines'], renderer: Renderer): (Point & { readonly angle: number }) | null {
  const line = lines.reduce<readonly Point[]>((longest, one) => (one.length > longest.length ? one : longest), [])
  const [before, after] = [line[Math.floor(line.length / 2) - 1], line[Math.floor(line.length / 2)]]
  if (!before || !after) return null
  const [from, to] = [renderer.graphToViewport(before), renderer.graphToViewport(after)]
  return { x: to.x, y: to.y, angle: Math.atan2(to.y - from.y, to.x - from.x) }
}

/** The arc at a point of the canvas, the narrowest if there are several; null if there is none. */
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
