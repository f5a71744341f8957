import { type Box, overlap, shortened } from '../node-labels.ts'
import type { Drawn, Renderer } from '../stage.ts'
import { element, escaped } from './markup.ts'

/** The width of a character: Chinese ones are as wide as high, others about half. */
export const widthOf = (text: string, size: number) =>
  [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? size : size * 0.58), 0)

/** The names beside the nodes. Large nodes come first, and names that would overlap are left out. */
export function labelsOf(renderer: Renderer, { colours, chosen }: Drawn): string {
  const { width, height } = renderer.getDimensions()
  const size = 12
  const nodes = renderer.getGraph().mapNodes((id, attributes) => ({ id, ...attributes }))
  nodes.sort((one, other) => Number(other.id === chosen) - Number(one.id === chosen) || other.size - one.size)
  const written: Box[] = []
  return nodes
    .flatMap((node) => {
      const at = renderer.graphToViewport(node)
      const name = shortened(node.label)
      const [wide, gap] = [widthOf(name, size), renderer.scaleSize(node.size) + 4]
      const left = at.x + gap + wide < width ? at.x + gap : at.x - gap - wide
      const top = at.y - size * 0.6
      const box = { left, right: left + wide, top, bottom: top + size * 1.3 }
      if (box.left < 0 || box.top < 0 || box.left > width || box.bottom > height) return []
      if (written.some((other) => overlap(box, other))) return []
      written.push(box)
      return element('text', { x: left, y: at.y + size / 3, fill: colours.ink, stroke: colours.paper }, escaped(name))
    })
    .join('\n')
}

/** A warning sign halfway between two entities about which sources disagree. */
export function disputesOf(renderer: Renderer, { colours, disputed }: Drawn): string {
  const graph = renderer.getGraph()
  return disputed
    .flatMap((ends) => {
      const [from, to] = ends.flatMap((id) =>
        graph.hasNode(id) ? [renderer.graphToViewport(graph.getNodeAttributes(id))] : [],
      )
      if (!from || !to) return []
      const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2]
      const sign = element(
        'text',
        { x, y: y + 4.5, fill: colours.paper, 'text-anchor': 'middle', 'font-weight': 600 },
        '!',
      )
      return element('circle', { cx: x, cy: y, r: 11, fill: colours.disputed }) + sign
    })
    .join('\n')
}
