import { createEdgeCurveProgram } from '@sigma/edge-curve'
import Sigma from 'sigma'
import type { Colours } from './colours.ts'
import type { DrawnEdge, DrawnGraph, DrawnNode } from './drawn-graph.ts'
import { nearestEdge } from './nearest-edge.ts'
import { drawHover, drawLabel } from './node-labels.ts'

export interface StageEvents {
  readonly onChoose: (id: string | null) => void
  readonly onPin: (id: string, at: readonly [number, number]) => void
}

export type Renderer = Sigma<DrawnNode, DrawnEdge>

/** Draws a graph with WebGL into an element, and tells what the reader points at. */
export class Stage {
  readonly renderer: Renderer
  #hovered: string | null = null
  #chosen: string | null = null
  #graph: DrawnGraph
  #colours: Colours
  #dragged: string | null = null
  #moved = false
  draggable = true

  constructor(container: HTMLElement, graph: DrawnGraph, colours: Colours, events: StageEvents) {
    this.#graph = graph
    this.#colours = colours
    this.renderer = new Sigma<DrawnNode, DrawnEdge>(graph, container, {
      edgeProgramClasses: { curve: createEdgeCurveProgram<DrawnNode, DrawnEdge>() },
      labelFont: 'system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif',
      labelSize: 12,
      labelWeight: '500',
      labelRenderedSizeThreshold: 5,
      labelDensity: 0.7,
      labelGridCellSize: labelCell(graph),
      stagePadding: 64,
      minCameraRatio: 0.05,
      maxCameraRatio: 4,
      zIndex: true,
      allowInvalidContainer: true,
      defaultDrawNodeLabel: (context, data, settings) => drawLabel(context, data, settings, this.#colours),
      defaultDrawNodeHover: (context, data, settings) => drawHover(context, data, settings, this.#colours),
      nodeReducer: (id, data) => this.#reducedNode(id, data),
      edgeReducer: (id, data) => this.#reducedEdge(id, data),
    })
    this.#listen(events)
  }

  /** Draws another graph, or the same in other colours. */
  show(graph: DrawnGraph, colours: Colours): void {
    this.#graph = graph
    this.#colours = colours
    if (this.#hovered && !graph.hasNode(this.#hovered)) this.#hovered = null
    this.renderer.setGraph(graph)
    this.renderer.setSetting('labelGridCellSize', labelCell(graph))
    this.renderer.refresh()
  }

  /** Brings all of the graph into view. */
  fit(): void {
    const camera = this.renderer.getCamera()
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches)
      camera.setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 })
    else camera.animatedReset({ duration: 300 })
  }

  /** Shows more of the graph, or less of it and larger. */
  zoom(factor: number): void {
    const camera = this.renderer.getCamera()
    camera.setState({ ratio: camera.getBoundedRatio(camera.ratio * factor) })
  }

  /** Where a node stands; null where it is not drawn. */
  placeOf(id: string): readonly [number, number] | null {
    const graph = this.#graph
    if (!graph.hasNode(id)) return null
    const { x, y } = graph.getNodeAttributes(id)
    return [x, y]
  }

  choose(id: string | null): void {
    this.#chosen = id
    this.renderer.refresh({ skipIndexation: true })
  }

  /** What the reader points at, and all that is next to it; null while that is nothing. */
  get #pointed(): ReadonlySet<string> | null {
    const id = this.#hovered
    return id && this.#graph.hasNode(id) ? new Set([id, ...this.#graph.neighbors(id)]) : null
  }

  #reducedNode(id: string, data: DrawnNode) {
    const pointed = this.#pointed
    if (pointed && !pointed.has(id)) return { ...data, color: this.#colours.faint, label: '', zIndex: 0 }
    const chosen = id === this.#chosen || this.#endsOfChosen.includes(id)
    return { ...data, zIndex: chosen ? 3 : 1, highlighted: chosen, forceLabel: chosen || (pointed?.size ?? 99) < 30 }
  }

  get #endsOfChosen(): readonly string[] {
    return this.#chosen && this.#graph.hasEdge(this.#chosen) ? this.#graph.extremities(this.#chosen) : []
  }

  /** Hover fades the rest; what is chosen stands out without taking the rest away. */
  #reducedEdge(id: string, data: DrawnEdge) {
    const hidden = data.basis === 'DERIVED'
    if (id === this.#chosen) return { ...data, color: this.#colours.chosen, size: data.size + 2, zIndex: 3, hidden }
    const center = this.#hovered ?? this.#chosen
    if (!center || !this.#graph.hasNode(center)) return { ...data, hidden }
    if (this.#graph.hasExtremity(id, center)) return { ...data, size: data.size + 0.8, zIndex: 2, hidden }
    return { ...data, color: this.#colours.faint, zIndex: 0, hidden }
  }

  #listen({ onChoose, onPin }: StageEvents): void {
    const { renderer } = this
    const container = renderer.getContainer()
    const hover = (id: string | null) => {
      this.#hovered = id
      container.style.cursor = id ? 'pointer' : ''
      renderer.refresh({ skipIndexation: true })
    }
    renderer.on('enterNode', ({ node }) => hover(node))
    renderer.on('leaveNode', () => hover(null))
    renderer.on('clickNode', ({ node }) => {
      if (!this.#moved) onChoose(node)
    })
    renderer.on('clickStage', ({ event }) => onChoose(nearestEdge(renderer, event)))

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
        onPin(this.#dragged, [x, y])
      }
      this.#dragged = null
    }
    renderer.on('upNode', drop)
    renderer.on('upStage', drop)
  }
}

/** One name to so many pixels each way: where there is more to draw, fewer names find room. */
function labelCell({ order }: DrawnGraph): number {
  return order > 120 ? 150 : order > 30 ? 110 : 60
}
