import type { Settings } from 'sigma/settings'
import type { NodeDisplayData, PartialButFor } from 'sigma/types'
import type { Colours } from './colours.ts'
import type { DrawnEdge, DrawnNode } from './drawn-graph.ts'

type Data = PartialButFor<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'>
type Drawn = Settings<DrawnNode, DrawnEdge>

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/**
 * Draws a node's name beside it if there is room, with a halo in the background colour so that lines don't cross it.
 * @param written the areas of names already drawn in this frame; only the name of a selected node may overlap them
 */
export function drawLabel(
  context: CanvasRenderingContext2D,
  data: Data,
  settings: Drawn,
  colours: Colours,
  written: Box[] = [],
): void {
  if (!data.label) return
  context.font = `${settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`
  const text = shortened(data.label)
  const width = context.measureText(text).width
  const right = data.x + data.size + 4
  const fits = right + width < context.canvas.clientWidth
  const [x, y] = [fits ? right : data.x - data.size - 4 - width, data.y + settings.labelSize / 3]
  const box = { left: x, right: x + width, top: y - settings.labelSize, bottom: y + 3 }
  if (!data.forceLabel && written.some((other) => overlap(box, other))) return
  written.push(box)
  context.lineWidth = 4
  context.lineJoin = 'round'
  context.strokeStyle = colours.paper
  context.strokeText(text, x, y)
  context.fillStyle = colours.ink
  context.fillText(text, x, y)
}

/** Draws a ring around a node, and its whole name. */
export function drawHover(context: CanvasRenderingContext2D, data: Data, settings: Drawn, colours: Colours): void {
  context.beginPath()
  context.arc(data.x, data.y, data.size + 4, 0, Math.PI * 2)
  context.lineWidth = 2.5
  context.strokeStyle = colours.chosen
  context.stroke()
  drawLabel(context, data, settings, colours)
}

/** Whether two names overlap. */
export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

/** A name, shortened to fit the picture. */
export function shortened(label: string): string {
  return label.length > 34 ? `${label.slice(0, 32).trimEnd()}…` : label
}
