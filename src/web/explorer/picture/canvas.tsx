import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Answer } from '../questions/answer.ts'
import { stopsOf } from '../questions/stops.ts'
import { useChange } from '../scene/changing.tsx'
import type { Scene } from '../scene/scene.ts'
import { useSpeech } from '../words/language.tsx'
import { coloursOf } from './colours.ts'
import { drawDisputes } from './disputes.ts'
import { type DrawnGraph, drawnGraph } from './drawn-graph.ts'
import { layOut } from './layout.ts'
import { located } from './located.ts'
import type { Picture } from './picture.ts'
import { Stage } from './stage.ts'
import { drawUnderlay, type Ground } from './underlay.ts'
import { useColourChange } from './use-colour-change.ts'
import type * as World from './world-map.ts'

interface Props {
  readonly picture: Picture
  readonly answer: Answer | null
  readonly scene: Scene
  readonly stage: RefObject<Stage | null>
}

/** The picture, drawn: as a graph, or over a map. One renderer and one way to use it serve both. */
export function Canvas({ picture, answer, scene: { view, chosen, pinned }, stage }: Props) {
  const { words, name, language } = useSpeech()
  const change = useChange()
  const container = useRef<HTMLDivElement>(null)
  const underlay = useRef<HTMLCanvasElement>(null)
  const overlay = useRef<HTMLCanvasElement>(null)
  const ground = useRef<Ground>({ world: null, lines: [] })
  const places = useRef(new Map<string, { x: number; y: number }>())
  const [world, setWorld] = useState<typeof World | null>(null)
  const colourChange = useColourChange()
  const onMap = view === 'map'

  useEffect(() => {
    if (onMap && !world) import('./world-map.ts').then(setWorld)
  }, [onMap, world])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the words follow the language, the colours their changes
  useEffect(() => {
    const element = container.current
    const under = underlay.current
    const over = overlay.current
    if (!element || !under || !over || (onMap && !world)) return
    const colours = coloursOf(element)
    const map = onMap ? located(picture) : null
    const graph: DrawnGraph = drawnGraph({
      picture: map?.picture ?? picture,
      centers: answer?.centers ?? [],
      colours,
      name,
      phrase: ({ relation }) => words.relationWords[relation][0],
      before: (id) => (map ? null : (places.current.get(id) ?? null)),
    })
    let endLayout = () => {}
    if (map && world) {
      for (const [id, { longitude, latitude }] of map.places)
        graph.mergeNodeAttributes(id, world.project(longitude, latitude))
    } else {
      for (const [id, [x, y]] of Object.entries(pinned))
        if (graph.hasNode(id)) graph.mergeNodeAttributes(id, { x, y, fixed: true })
      const known = graph.nodes().every((id) => places.current.has(id))
      if (!known) endLayout = layOut(graph)
      graph.forEachNode((id, { x, y }) => places.current.set(id, { x, y }))
    }

    ground.current = { world: map ? world : null, lines: [] }
    if (!stage.current) {
      stage.current = new Stage(element, graph, colours, {
        onChoose: (id) => change({ type: 'chosen', id }),
        onPin: (id, at) => {
          places.current.set(id, { x: at[0], y: at[1] })
          change({ type: 'pinned', id, at })
        },
      })
    } else stage.current.show(graph, colours)
    const { renderer } = stage.current
    stage.current.choose(chosen)
    stage.current.draggable = !map
    renderer.setCustomBBox(map ? boundsOf(graph) : null)
    const draw = () => {
      drawUnderlay(under, renderer, colours, ground.current, answer?.trail ?? [])
      drawDisputes(over, renderer, colours, answer?.disputed ?? [])
    }
    renderer.on('afterRender', draw)
    renderer.refresh()

    const lines = map ? picture.nodes.filter(({ kind }) => kind === 'RAILWAY' || kind === 'CORRIDOR') : []
    if (world && lines.length > 0)
      stopsOf(lines.map(({ id }) => id)).then(
        (stops) => {
          const drawn = stops.map((line) => line.map(({ longitude, latitude }) => world.project(longitude, latitude)))
          ground.current = { ...ground.current, lines: drawn }
          renderer.refresh()
        },
        () => undefined,
      )
    return () => {
      endLayout()
      renderer.off('afterRender', draw)
    }
  }, [picture, answer, onMap, world, pinned, language, colourChange])

  useEffect(() => stage.current?.choose(chosen), [chosen, stage])

  useEffect(() => {
    const element = container.current
    if (!element) return
    const watcher = new ResizeObserver(() => stage.current?.renderer.resize().scheduleRefresh())
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [stage])

  useEffect(
    () => () => {
      stage.current?.renderer.kill()
      stage.current = null
    },
    [stage],
  )

  return (
    <div className="canvas" data-view={view}>
      <canvas ref={underlay} className="underlay" />
      <div
        ref={container}
        className="stage"
        role="img"
        aria-label={words.canvasLabel(picture.nodes.length, picture.edges.length)}
      />
      <canvas ref={overlay} className="underlay overlay" />
    </div>
  )
}

/** The part of the map in which the graph lies, and never less than some hundred kilometres. */
function boundsOf(graph: DrawnGraph) {
  const xs = graph.mapNodes((_, { x }) => x)
  const ys = graph.mapNodes((_, { y }) => y)
  const least = 80
  const span = (values: readonly number[]): [number, number] => {
    const [low, high] = [Math.min(...values), Math.max(...values)]
    if (!Number.isFinite(low)) return [-400, 400]
    const missing = Math.max(0, least - (high - low)) / 2
    return [low - missing, high + missing]
  }
  return { x: span(xs), y: span(ys) }
}
