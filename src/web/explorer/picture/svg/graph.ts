import { controlPoint } from '../nearest-edge.ts'
import type { Drawn, Renderer } from '../stage.ts'
import { element, escaped, short } from './markup.ts'

/** The edges as lines and curves. Inferred edges are dashed. Edges shown as arcs are skipped: the ground draws them. */
export function edgesOf(renderer: Renderer, { colours, chosen }: Drawn): string {
  const graph = renderer.getGraph()
  return graph
    .mapEdges((id, { arc, basis, curvature, label, size, color, quiet }, source, target, from, to) => {
      if (arc || (quiet === 'hidden' && id !== chosen)) return ''
      const [start, end] = [renderer.graphToViewport(from), renderer.graphToViewport(to)]
      const bend = controlPoint(start, end, curvature)
      const names = [graph.getNodeAttribute(source, 'label'), label, graph.getNodeAttribute(target, 'label')]
      return element(
        'path',
        {
          d: `M${short(start.x)} ${short(start.y)}Q${short(bend.x)} ${short(bend.y)} ${short(end.x)} ${short(end.y)}`,
          fill: 'none',
          stroke: id === chosen ? colours.chosen : quiet === 'faint' ? colours.faint : color,
          'stroke-width': Math.max(0.8, renderer.scaleSize(size)) + (id === chosen ? 2 : 0),
          'stroke-dasharray': basis === 'DERIVED' ? '6 5' : undefined,
        },
        element('title', {}, escaped(names.join(' '))),
      )
    })
    .join('\n')
}

/** The nodes as circles, each with its name as a tooltip. */
export function nodesOf(renderer: Renderer, { colours, chosen }: Drawn): string {
  return renderer
    .getGraph()
    .mapNodes((id, { x, y, size, color, label }) => {
      const at = renderer.graphToViewport({ x, y })
      const ring = id === chosen ? { stroke: colours.chosen, 'stroke-width': 2.5 } : {}
      return element(
        'circle',
        { cx: at.x, cy: at.y, r: renderer.scaleSize(size), fill: color, ...ring },
        element('title', {}, escaped(label)),
      )
    })
    .join('\n')
}
