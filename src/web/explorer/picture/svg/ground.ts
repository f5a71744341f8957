import { strokeOf } from '../courses.ts'
import { fillOpacity } from '../fills.ts'
import { arrowOf, colourOf, dashes } from '../flows/arcs.ts'
import type { Point } from '../nearest-edge.ts'
import type { Drawn, Renderer } from '../stage.ts'
import { element, short } from './markup.ts'

/** The layer under the nodes on a map: the land, lines stop by stop, arcs of trade and the requested route. */
export function groundOf(renderer: Renderer, { ground, colours, chosen }: Drawn): string {
  const { world, lines, arcs, courses, fills } = ground
  if (!world) return ''
  const at = (point: Point) => renderer.graphToViewport(point)
  const origin = at({ x: 0, y: 0 })
  const scale = (at({ x: 1000, y: 0 }).x - origin.x) / 1000
  const filled = fills.flatMap(({ id, isStrong }) => {
    const area = world.countryOf(id)
    const look = { fill: colours.kinds.COUNTRY, 'fill-opacity': fillOpacity(isStrong) }
    return area ? [element('path', { d: area.path, ...look })] : []
  })
  const land = element(
    'g',
    { transform: `translate(${short(origin.x)} ${short(origin.y)}) scale(${scale})` },
    element('path', { d: world.landPath, fill: colours.land }) +
      filled.join('') +
      element('path', { d: world.borderPath, fill: 'none', stroke: colours.border, 'stroke-width': 0.8 / scale }),
  )
  const rails = lines.map((line) =>
    element('polyline', { points: points(line, at), fill: 'none', stroke: colours.line, 'stroke-width': 2.5 }),
  )
  const flows = arcs.map(({ id, lines: pieces, width, basis, directed }) => {
    const colour = id === chosen ? colours.chosen : colourOf(basis, colours)
    const ways = pieces.map((piece) =>
      element('polyline', {
        points: points(piece, at),
        fill: 'none',
        stroke: colour,
        'stroke-opacity': 0.6,
        'stroke-width': width,
        'stroke-dasharray': dashes[basis]?.join(' '),
      }),
    )
    const head = directed ? arrowOf(pieces, renderer) : null
    return ways.join('') + (head ? arrow(head, 5 + width / 2, colour) : '')
  })
  const way = courses.flatMap((course) =>
    course.lines.map((line) => {
      const { colour, width, dash } = strokeOf(course, colours)
      return element('polyline', {
        points: points(line, at),
        fill: 'none',
        stroke: colour,
        'stroke-width': width,
        'stroke-dasharray': dash.join(' ') || undefined,
      })
    }),
  )
  return [land, ...rails, ...flows, ...way].join('\n')
}

function arrow({ x, y, angle }: Point & { readonly angle: number }, size: number, fill: string): string {
  const corners = [0, 2.5, -2.5].map((turn) => ({
    x: x + size * Math.cos(angle + turn),
    y: y + size * Math.sin(angle + turn),
  }))
  return element('polygon', { points: points(corners, (corner) => corner), fill })
}

function points(line: readonly Point[], at: (point: Point) => Point): string {
  return line
    .map((point) => at(point))
    .map(({ x, y }) => `${short(x)},${short(y)}`)
    .join(' ')
}
