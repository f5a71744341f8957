import { createEdgeCurveProgram } from '@sigma/edge-curve'
import Sigma from 'sigma'
import type { Look } from '../scene/scene.ts'
import { lookAt, lookOf } from './camera.ts'
import type { Colours } from './colours.ts'
import type { DrawnEdge, DrawnGraph, DrawnNode } from './drawn-graph.ts'
import { type Highlights, highlightsOf } from './highlights.ts'
import { nearestEdge, type Point } from './nearest-edge.ts'
import { byProminence, drawHover, drawLabels, labelSize, labelsInView } from './node-labels.ts'
import type { Way } from './paths/use-paths.ts'
import { shapePrograms } from './shape-programs.ts'
import type { Ground } from './underlay.ts'

export interface StageEvents {
  readonly onChoose: (id: string | null, together: boolean) => void
  readonly onPin: (id: string, at: readonly [number, number]) => void
  readonly onLook: (look: Look | null) => void
}

/** The drawn state that is not part of the graph, as needed to export the picture. */
export interface Drawn {
  readonly ground: Ground
  readonly colours: Colours
  readonly disputed: readonly (readonly [string, string])[]
  readonly chosen: string | null
  /** The captions to print under the picture. */
  readonly captions: readonly string[]
}

export type Renderer = Sigma<DrawnNode, DrawnEdge>

/** How long the camera must rest, in milliseconds, before its position is recorded. */
const restMilliseconds = 250

/** Draws a graph with WebGL into an element, and reports what the reader hovers over and clicks. */
export class Stage {
  readonly renderer: Renderer
  readonly #events: StageEvents
  #hovered: string | null = null
  #chosen: string | null = null
  #pointed: string | null = null
  #way: Way | null = null
  #highlights: Highlights
  #graph: DrawnGraph
  #colours: Colours
  #dragged: string | null = null
  #moved = false
  /** The last camera position, set by the reader or by the page; null if the whole graph is in view. */
  #look: Look | null = null
  #turning = 0
  /** The nodes in the order in which they are named. */
  #prominent: readonly string[]
  readonly #widths = new Map<string, number>()
  #rest: ReturnType<typeof setTimeout> | undefined
  draggable = true
  /** The drawn state; null before the first drawing. */
  drawn: Drawn | null = null
  /** Hit test for other clickable things at a point; null if there is none. */
  pick: (point: Point) => string | null = () => null

  constructor(container: HTMLElement, graph: DrawnGraph, colours: Colours, events: StageEvents) {
    this.#graph = graph
    this.#colours = colours
    this.#events = events
    this.#highlights = highlightsOf(graph, null, null, null)
    this.#prominent = byProminence(graph)
    this.renderer = new Sigma<DrawnNode, DrawnEdge>(graph, container, {
      nodeProgramClasses: shapePrograms,
      edgeProgramClasses: { curve: createEdgeCurveProgram<DrawnNode, DrawnEdge>() },
      // The stage names the nodes itself: the most prominent first, and no name over another.
      renderLabels: false,
      stagePadding: 64,
      minCameraRatio: 0.05,
      maxCameraRatio: 4,
      zIndex: true,
      allowInvalidContainer: true,
      defaultDrawNodeHover: (context, data, settings) => drawHover(context, data, settings, this.#colours),
      nodeReducer: (id, data) => this.#reducedNode(id, data),
      edgeReducer: (id, data) => this.#reducedEdge(id, data),
    })
    this.#listen()
  }

  /** Draws another graph, or the same graph in other colours. */
  show(graph: DrawnGraph, colours: Colours): void {
    this.#graph = graph
    this.#colours = colours
    if (this.#hovered && !graph.hasNode(this.#hovered)) this.#hovered = null
    this.#highlights = highlightsOf(graph, this.#hovered, this.#chosen, this.#way)
    this.#prominent = byProminence(graph)
    this.renderer.setGraph(graph)
    // The camera is relative to the bounds of the graph, which have changed, so its position is restored.
    const before = this.#look
    if (before && graph.order > 0) this.#turn(before, () => lookAt(this.renderer, before))
  }

  /** Brings the whole graph into view. */
  fit(): void {
    const camera = this.renderer.getCamera()
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    this.#turn(null, () => (still ? camera.setState(whole) : camera.animatedReset({ duration: 300 })))
    this.#events.onLook(null)
  }

  /** Moves the camera to a recorded position; null shows the whole graph. */
  look(look: Look | null): void {
    if (look === this.#look) return
    if (look) this.#turn(look, () => lookAt(this.renderer, look))
    else this.#turn(null, () => this.renderer.getCamera().setState(whole))
  }

  /** Zooms out or in. */
  zoom(factor: number): void {
    const camera = this.renderer.getCamera()
    camera.setState({ ratio: camera.getBoundedRatio(camera.ratio * factor) })
  }

  /** The position of a node; null if it is not drawn. */
  placeOf(id: string): readonly [number, number] | null {
    const graph = this.#graph
    if (!graph.hasNode(id)) return null
    const { x, y } = graph.getNodeAttributes(id)
    return [x, y]
  }

  /** Marks the node at which a reader without a pointer is; null marks none. */
  point(id: string | null): void {
    this.#pointed = id
    this.renderer.refresh({ skipIndexation: true })
  }

  /** The nearest node in a direction, from a node or else from the middle of the picture; null if there is none. */
  nextTo(from: string | null, [x, y]: readonly [number, number]): string | null {
    const { renderer } = this
    const at = (id: string) => renderer.graphToViewport(this.#graph.getNodeAttributes(id))
    const { width, height } = renderer.getDimensions()
    const known = from !== null && this.#graph.hasNode(from)
    const start = known ? at(from) : { x: width / 2, y: height / 2 }
    const distances = this.#graph.nodes().flatMap((id) => {
      const there = at(id)
      const [right, down] = [there.x - start.x, there.y - start.y]
      if (!known) return [[Math.hypot(right, down), id] as const]
      const along = right * x + down * y
      return id === from || along <= 0 ? [] : [[along + 2 * Math.abs(right * y - down * x), id] as const]
    })
    return distances.sort(([one], [other]) => one - other)[0]?.[1] ?? null
  }

  /** Highlights a node or edge, and a path through the graph. */
  choose(id: string | null, way: Way | null): void {
    this.#chosen = id
    this.#way = way
    this.#highlight()
  }

  /** Removes everything from the page. */
  end(): void {
    clearTimeout(this.#rest)
    this.renderer.kill()
  }

  #highlight(): void {
    this.#highlights = highlightsOf(this.#graph, this.#hovered, this.#chosen, this.#way)
    this.renderer.refresh({ skipIndexation: true })
  }

  #reducedNode(id: string, node: DrawnNode) {
    const data = node.hollow ? { ...node, color: hollowed(node.color) } : node
    const { pointed, ends, way } = this.#highlights
    if (pointed && !pointed.has(id)) return { ...data, color: this.#colours.faint, label: '', zIndex: 0 }
    const chosen = ends.has(id) || way?.nodes.has(id) === true || id === this.#pointed
    if (way && !chosen) return { ...data, color: this.#colours.faint, label: '', zIndex: 0 }
    if (!pointed && !chosen) return data
    return { ...data, zIndex: chosen ? 3 : 1, highlighted: chosen }
  }

  /** Hovering fades everything else; a selection is highlighted without fading the rest. */
  #reducedEdge(id: string, data: DrawnEdge) {
    const { near, way } = this.#highlights
    if (id === this.#chosen || way?.edges.has(id))
      return { ...data, hidden: data.isDashed || data.arc, color: this.#colours.chosen, size: data.size + 2, zIndex: 3 }
    if (way) return { ...data, color: this.#colours.faint, zIndex: 0 }
    if (near?.has(id)) return { ...data, hidden: data.isDashed || data.arc, size: data.size + 0.8, zIndex: 2 }
    if (data.quiet === 'hidden') return { ...data, hidden: true }
    return near || data.quiet === 'faint' ? { ...data, color: this.#colours.faint, zIndex: 0 } : data
  }

  #drawLabels(): void {
    const context = this.renderer.getCanvases().labels?.getContext('2d')
    if (!context) return
    context.font = `500 ${labelSize}px system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif`
    const widthOf = (text: string) => {
      const known = this.#widths.get(text)
      if (known !== undefined) return known
      const { width } = context.measureText(text)
      this.#widths.set(text, width)
      return width
    }
    const named = new Set([...(this.#hovered ? [this.#hovered] : []), ...this.#highlights.ends])
    drawLabels(context, labelsInView(this.renderer, this.#prominent, named, widthOf), this.#colours)
  }

  /** Moves the camera without recording it as a move of the reader. */
  async #turn(look: Look | null, move: () => unknown): Promise<void> {
    clearTimeout(this.#rest)
    this.#look = look
    this.#turning += 1
    const moving = move()
    if (moving instanceof Promise) await moving
    this.#turning -= 1
  }

  #listen(): void {
    const { renderer } = this
    const { onChoose, onPin, onLook } = this.#events
    const container = renderer.getContainer()
    const hover = (id: string | null) => {
      this.#hovered = id
      container.style.cursor = id ? 'pointer' : ''
      this.#highlight()
    }
    const rested = () => {
      this.#look = lookOf(renderer)
      onLook(this.#look)
    }
    renderer.getCamera().on('updated', () => {
      if (this.#turning > 0) return
      clearTimeout(this.#rest)
      this.#rest = setTimeout(rested, restMilliseconds)
    })
    renderer.on('afterRender', () => this.#drawLabels())
    renderer.on('enterNode', ({ node }) => hover(node))
    renderer.on('leaveNode', () => hover(null))
    renderer.on('clickNode', ({ node, event }) => {
      if (!this.#moved) onChoose(node, event.original.shiftKey)
    })
    renderer.on('clickStage', ({ event }) => onChoose(this.pick(event) ?? nearestEdge(renderer, event), false))

    renderer.on('downNode', ({ node }) => {
      this.#moved = false
      this.#dragged = this.draggable ? node : null
    })
    renderer.on('moveBody', ({ event }) => {
      if (!this.#dragged) return
      if (!this.#moved && !renderer.getCustomBBox()) renderer.setCustomBBox(renderer.getBBox())
      this.#moved = true
      renderer.getGraph().mergeNodeAttributes(this.#dragged, renderer.viewportToGraph(event))
      event.preventSigmaDefault()
    })
    const drop = () => {
      if (this.#dragged && this.#moved) {
        const { x, y } = renderer.getGraph().getNodeAttributes(this.#dragged)
        // Dragging a node can change the bounds of the graph, so the camera position is restored.
        rested()
        onPin(this.#dragged, [x, y])
      }
      this.#dragged = null
    }
    renderer.on('upNode', drop)
    renderer.on('upStage', drop)
  }
}

/** The colour by which the program of a shape knows a hollow node. */
const hollowed = (color: string) => color.replace(/^rgb\((.*)\)$/, 'rgba($1, 0.5)')

const whole = { x: 0.5, y: 0.5, ratio: 1, angle: 0 }
