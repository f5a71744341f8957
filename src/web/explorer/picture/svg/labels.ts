import { byProminence, labelSize, labelsInView } from '../node-labels.ts'
import type { Drawn, Renderer } from '../stage.ts'
import { element, escaped } from './markup.ts'

/** The width of a character: Chinese ones are as wide as high, others about half. */
export const widthOf = (text: string, size: number) =>
  [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? size : size * 0.58), 0)

/** The names beside the nodes, placed as on the screen. */
export function labelsOf(renderer: Renderer, { colours, chosen }: Drawn): string {
  const named = new Set(chosen && renderer.getGraph().hasNode(chosen) ? [chosen] : [])
  const widthHere = (text: string) => widthOf(text, labelSize)
  return labelsInView(renderer, byProminence(renderer.getGraph()), named, widthHere)
    .map(({ text, left, y, isCaption }) =>
      element(
        'text',
        { x: left, y: y + labelSize / 3, fill: isCaption ? colours.soft : colours.ink, stroke: colours.paper },
        escaped(text),
      ),
    )
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
