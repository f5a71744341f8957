import type { Settings } from 'sigma/settings'
import type { NodeDisplayData, PartialButFor } from 'sigma/types'
import type { Colours } from './colours.ts'
import type { DrawnEdge, DrawnNode } from './drawn-graph.ts'
import { controlPoint } from './nearest-edge.ts'
import { type Labelled, type PlacedLabel, placedLabels } from './placed-labels.ts'
import type { Renderer } from './stage.ts'

type Data = PartialButFor<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'>

/** The size of names, in pixels. */
export const labelSize = 12

/**
 * The nodes of a graph in the order in which they are named: what was asked about, then those with the most relations, then as the answer
 * lists them.
 */
export function byProminence(graph: ReturnType<Renderer['getGraph']>): readonly string[] {
  const nodes = graph.mapNodes((id, { size, isCenter }) => ({ id, rank: isCenter ? 100 : size }))
  return nodes.sort((one, other) => other.rank - one.rank).map(({ id }) => id)
}

/**
 * The names in the current view, with their places.
 * @param ids the most prominent first
 * @param named those that always have their name, besides what was asked about
 * @param widthOf how wide a text is
 */
export function labelsInView(
  renderer: Renderer,
  ids: readonly string[],
  named: ReadonlySet<string>,
  widthOf: (text: string) => number,
): readonly PlacedLabel[] {
  const { width, height } = renderer.getDimensions()
  const labelled: Labelled[] = []
  for (const id of [...named, ...ids.filter((one) => !named.has(one))]) {
    const data = renderer.getNodeDisplayData(id)
    if (!data || data.hidden) continue
    const { x, y } = renderer.framedGraphToViewport(data)
    if (x < -200 || y < -50 || x > width + 200 || y > height + 50) continue
    const text = shortened(data.label ?? '')
    const always = named.has(id) || renderer.getGraph().getNodeAttribute(id, 'isCenter')
    labelled.push({ text, x, y, radius: renderer.scaleSize(data.size), width: text ? widthOf(text) : 0, always })
  }
  labelled.push(...captionsOf(renderer, widthOf))
  // A crowd is easier to read with fewer names.
  const most = Math.round((width * height) / (ids.length > 120 ? 16_000 : 8_000))
  return placedLabels(
    labelled.filter(({ text }) => text),
    { width, height, line: labelSize + 3, most },
  )
}

/** With more edges than this, they have no captions. */
const fewEdges = 25

/** What the edges of a small graph say, over their middles. */
function captionsOf(renderer: Renderer, widthOf: (text: string) => number): readonly Labelled[] {
  const graph = renderer.getGraph()
  if (graph.size > fewEdges) return []
  return graph
    .mapEdges((_id, { label, curvature, arc }, _source, _target, from, to) => {
      if (arc) return null
      const [start, end] = [renderer.graphToViewport(from), renderer.graphToViewport(to)]
      const bend = controlPoint(start, end, curvature)
      const [x, y] = [(start.x + 2 * bend.x + end.x) / 4, (start.y + 2 * bend.y + end.y) / 4]
      const width = widthOf(label)
      const isLong = Math.hypot(end.x - start.x, end.y - start.y) > width + 30
      return isLong ? { text: label, x, y, radius: 0, width, always: false, isCaption: true } : null
    })
    .filter((caption) => caption !== null)
}

/** Draws names with a halo in the background colour, so that lines don't cross them. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  labels: readonly PlacedLabel[],
  { paper, ink, soft }: Colours,
): void {
  context.textBaseline = 'middle'
  context.lineWidth = 4
  context.lineJoin = 'round'
  context.strokeStyle = paper
  for (const { text, left, y, isCaption } of labels) {
    context.fillStyle = isCaption ? soft : ink
    context.strokeText(text, left, y)
    context.fillText(text, left, y)
  }
}

/** Draws a ring around a node. */
export function drawHover(
  context: CanvasRenderingContext2D,
  data: Data,
  _settings: Settings<DrawnNode, DrawnEdge>,
  colours: Colours,
): void {
  context.beginPath()
  context.arc(data.x, data.y, data.size + 4, 0, Math.PI * 2)
  context.lineWidth = 2.5
  context.strokeStyle = colours.chosen
  context.stroke()
}

/** A name, shortened to fit the picture. */
function shortened(label: string): string {
  return label.length > 34 ? `${label.slice(0, 32).trimEnd()}…` : label
}
