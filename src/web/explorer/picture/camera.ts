import type { Look } from '../scene/scene.ts'
import type { Renderer } from './stage.ts'

/** The camera position in the graph's units, so that it is independent of the window size. */
export function lookOf(renderer: Renderer): Look {
  const { width, height } = renderer.getDimensions()
  const [x, y] = [width / 2, height / 2]
  const center = renderer.viewportToGraph({ x, y })
  const beside = renderer.viewportToGraph({ x: x + 100, y })
  return {
    x: center.x,
    y: center.y,
    span: (Math.hypot(beside.x - center.x, beside.y - center.y) * least(renderer)) / 100,
  }
}

/** Moves the renderer's camera to a recorded position. */
export function lookAt(renderer: Renderer, look: Look): void {
  const camera = renderer.getCamera()
  const now = lookOf(renderer)
  if (!(now.span > 0)) return
  const { x, y } = renderer.viewportToFramedGraph(renderer.graphToViewport(look))
  camera.setState({ x, y, angle: 0, ratio: camera.getBoundedRatio((camera.ratio * look.span) / now.span) })
}

function least(renderer: Renderer): number {
  const { width, height } = renderer.getDimensions()
  return Math.min(width, height)
}
