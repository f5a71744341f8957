import Sigma from 'sigma'
import { NodeCircleProgram } from 'sigma/rendering'
import { coloursOf } from '../../../src/web/explorer/picture/colours.ts'
import { drawDisputes } from '../../../src/web/explorer/picture/disputes.ts'
import {
  type DrawnEdge,
  type DrawnGraph,
  type DrawnNode,
  drawnGraph,
} from '../../../src/web/explorer/picture/drawn-graph.ts'
import type { PictureEdge } from '../../../src/web/explorer/picture/picture.ts'
import { type Renderer, Stage } from '../../../src/web/explorer/picture/stage.ts'
import { drawUnderlay } from '../../../src/web/explorer/picture/underlay.ts'
import type { Card, Kind } from '../../../src/web/shared/graphql/fragments.ts'

/** Milliseconds a frame, at the median. */
export interface Frames {
  readonly pan: number
  readonly zoom: number
  /** Pointing at a node, which fades the rest. */
  readonly hover: number
  /** Choosing a node; with the renderer alone, drawing the same again. */
  readonly choose: number
}

const kinds: readonly Kind[] = ['COUNTRY', 'PORT', 'RAILWAY', 'COMMODITY', 'ORGANIZATION']
const bases = ['STATED', 'REFERENCE', 'CURATED', 'REFERENCE', 'REFERENCE', 'DERIVED'] as const

/** A reproducible graph of the given numbers of nodes and edges, without parallel edges. */
function graphOf(nodes: number, edges: number, element: HTMLElement): DrawnGraph {
  const entities = Array.from({ length: nodes }, (_, index) => ({
    id: `port:${index}`,
    kind: kinds[index % kinds.length] ?? 'PORT',
    name: `Port number ${index}`,
    nameZh: `${index}`,
  })) as readonly Card[]
  const facts = Array.from({ length: edges }, (_, index): PictureEdge => {
    const from = index % nodes
    const to = (from + 1 + Math.floor(index / nodes) * 37 + (from % 7)) % nodes
    const [source, target] = [`port:${from}`, `port:${to}`]
    const basis = bases[index % bases.length] ?? 'STATED'
    return { id: `${index}`, source, target, relation: 'STOPS_AT', basis, citations: [] }
  })
  const places = entities.map(({ id }, index) => {
    const [angle, radius] = [index * 2.399963, 10 * Math.sqrt(index)]
    return [id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }] as const
  })
  return drawnGraph({
    picture: { nodes: entities, edges: facts },
    centers: [],
    colours: coloursOf(element),
    name: ({ name }) => name,
    phrase: () => 'stops at',
    places: new Map(places),
  })
}

/** The explorer's own stage, with all that it draws in each frame. */
export async function ours(nodes: number, edges: number): Promise<Frames> {
  const { element, under, over } = page()
  const graph = graphOf(nodes, edges, element)
  const colours = coloursOf(element)
  const nothing = () => undefined
  const stage = new Stage(element, graph, colours, { onChoose: nothing, onPin: nothing, onLook: nothing })
  stage.renderer.on('afterRender', () => {
    drawUnderlay(under, stage.renderer, colours, { world: null, lines: [], arcs: [], courses: [], fills: [] }, null)
    drawDisputes(over, stage.renderer, colours, [])
  })
  const hover = (node: string | null) =>
    stage.renderer.emit(node ? 'enterNode' : 'leaveNode', payload(node ?? 'port:0'))
  const frames = await measured(stage.renderer, hover, (node) => stage.choose(node, null))
  stage.end()
  return frames
}

/** The renderer alone, with its default settings and the same graph. */
export async function bare(nodes: number, edges: number): Promise<Frames> {
  const { element } = page()
  const graph = graphOf(nodes, edges, element)
  graph.forEachEdge((edge) => graph.mergeEdgeAttributes(edge, { type: 'line', hidden: false }))
  const renderer = new Sigma<DrawnNode, DrawnEdge>(graph, element, {
    nodeProgramClasses: Object.fromEntries(kinds.map((kind) => [kind, NodeCircleProgram])),
  })
  const again = () => renderer.refresh({ skipIndexation: true })
  const frames = await measured(renderer, again, again)
  renderer.kill()
  return frames
}

function payload(node: string) {
  const original = new MouseEvent('mousemove')
  const preventSigmaDefault = () => undefined
  const event = { x: 0, y: 0, sigmaDefaultPrevented: false, preventSigmaDefault, original }
  return { node, event, preventSigmaDefault }
}

function page() {
  document.body.replaceChildren()
  const box = 'position:absolute;inset:0;width:100%;height:100%'
  const make = <Name extends 'div' | 'canvas'>(name: Name) => {
    const made = document.createElement(name)
    made.style.cssText = box
    return document.body.appendChild(made)
  }
  return { under: make('canvas'), element: make('div'), over: make('canvas') }
}

const frame = () => new Promise<number>(requestAnimationFrame)

async function measured(
  renderer: Renderer,
  hover: (node: string | null) => void,
  choose: (node: string) => void,
): Promise<Frames> {
  const camera = renderer.getCamera()
  const turn = (state: Parameters<typeof camera.setState>[0]) => () => camera.setState(state)
  const steps = Array.from({ length: 9 }, (_, step) => step)
  for (let warm = 0; warm < 2; warm++) await drawn(renderer, turn({ x: 0.5 + warm / 1000 }))
  const pan = await median(steps, (step) => drawn(renderer, turn({ x: 0.4 + step / 45, ratio: 0.6 })))
  const zoom = await median(steps, (step) => drawn(renderer, turn({ x: 0.5, ratio: 1.2 - step / 9 })))
  camera.setState({ x: 0.5, ratio: 1 })
  const pointed = await median(steps.slice(0, 5), (step) =>
    drawn(renderer, () => hover(step % 2 ? null : `port:${step}`)),
  )
  const chosen = await median(steps.slice(0, 5), (step) => drawn(renderer, () => choose(`port:${step}`)))
  return { pan, zoom, hover: pointed, choose: chosen }
}

/** How long a change takes until it is drawn completely. */
async function drawn(renderer: Renderer, act: () => unknown): Promise<number> {
  await frame()
  const start = performance.now()
  act()
  await frame()
  const { edges, nodes } = renderer.getCanvases()
  for (const canvas of [edges, nodes]) {
    const gl = canvas?.getContext('webgl2')
    gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4))
  }
  return performance.now() - start
}

async function median(steps: readonly number[], act: (step: number) => Promise<number>): Promise<number> {
  const times: number[] = []
  for (const step of steps) times.push(await act(step))
  return times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0
}
