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
      labelGridCellSize: 110,
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
    this.renderer.refresh()
  }

  /** Brings all of the graph into view. */
  fit(): void {
    const camera = this.renderer.getCamera()
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches)
      camera.setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 })
    else camera.animatedReset({ duration: 300 })
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

  /** What the reader points at, else what is chosen: all that is not next to it fades. */
  get #focus(): ReadonlySet<string> | null {
    const graph = this.#graph
    const id = this.#hovered ?? this.#chosen
    if (id && graph.hasNode(id)) return new Set([id, ...graph.neighbors(id)])
    if (id && graph.hasEdge(id)) return new Set(graph.extremities(id))
    return null
  }

  #reducedNode(id: string, data: DrawnNode) {
    const focus = this.#focus
    const chosen = id === this.#chosen
    if (focus && !focus.has(id)) return { ...data, color: this.#colours.faint, label: '', zIndex: 0 }
    return { ...data, zIndex: focus ? 2 : 1, highlighted: chosen, forceLabel: focus !== null && focus.size < 30 }
  }

  #reducedEdge(id: string, data: DrawnEdge) {
    const hidden = data.basis === 'DERIVED'
    if (id === this.#chosen) return { ...data, color: this.#colours.chosen, size: data.size + 2, zIndex: 3, hidden }
    const focus = this.#focus
    if (!focus) return { ...data, hidden }
    const [source, target] = this.#graph.extremities(id)
    const center = this.#hovered ?? this.#chosen
    const near = focus.has(source) && focus.has(target) && (source === center || target === center)
    return near
      ? { ...data, size: data.size + 0.8, zIndex: 2, hidden }
      : { ...data, color: this.#colours.faint, zIndex: 0, hidden }
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
