import type { Kind } from '../../../shared/graphql/fragments.ts'
import { controlPoint } from '../nearest-edge.ts'
import { shapes } from '../shapes.ts'
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

/** The nodes in the shapes of their kinds, each with its name as a tooltip. */
export function nodesOf(renderer: Renderer, { colours, chosen }: Drawn): string {
  return renderer
    .getGraph()
    .mapNodes((id, { x, y, size, color, label, kind, hollow }) => {
      const at = renderer.graphToViewport({ x, y })
      const radius = renderer.scaleSize(size)
      const ring = { cx: at.x, cy: at.y, r: radius + 4, fill: 'none', stroke: colours.chosen, 'stroke-width': 2.5 }
      return element(
        'g',
        {},
        element('title', {}, escaped(label)) +
          shapeOf(kind, at.x, at.y, radius, color, hollow) +
          (id === chosen ? element('circle', ring) : ''),
      )
    })
    .join('\n')
}

/** The shape of a kind, around a point; its outline alone if it is hollow. */
export function shapeOf(kind: Kind, x: number, y: number, radius: number, colour: string, hollow = false): string {
  const transform = `translate(${short(x)} ${short(y)}) scale(${short(radius)})`
  const look = hollow ? { fill: 'none', stroke: colour, 'stroke-width': 0.3 } : { fill: colour }
  return element('path', { d: shapes[kind].path, 'fill-rule': 'evenodd', transform, ...look })
}
