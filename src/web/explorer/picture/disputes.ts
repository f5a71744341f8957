import { cleared } from './cleared.ts'
import type { Colours } from './colours.ts'
import type { Point } from './nearest-edge.ts'
import type { Renderer } from './stage.ts'

/** A warning sign halfway between two entities about which sources disagree. */
export function drawDisputes(
  canvas: HTMLCanvasElement,
  renderer: Renderer,
  colours: Colours,
  disputed: readonly (readonly [string, string])[],
): void {
  const context = cleared(canvas, renderer, disputed.length === 0)
  if (!context) return
  const graph = renderer.getGraph()
  context.font = '600 13px system-ui, sans-serif'
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  for (const ends of disputed) {
    if (!ends.every((id) => graph.hasNode(id))) continue
    const [from, to] = ends.map((id) => renderer.graphToViewport(graph.getNodeAttributes(id))) as [Point, Point]
    const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2]
    context.beginPath()
    context.arc(x, y, 11, 0, Math.PI * 2)
    context.fillStyle = colours.disputed
    context.fill()
    context.fillStyle = colours.paper
    context.fillText('!', x, y + 1)
  }
}
