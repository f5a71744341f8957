import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { Relation } from '../../shared/graphql/fragments.ts'
import type { Answer } from '../questions/answer.ts'
import { stopsOf } from '../questions/stops.ts'
import { useChange } from '../scene/changing.tsx'
import type { Scene } from '../scene/scene.ts'
import type { Words } from '../words/english.ts'
import { useSpeech } from '../words/language.tsx'
import { type Bundle, isBundle, withBundles } from './bundles.ts'
import { coloursOf } from './colours.ts'
import { type DrawnCourse, drawnCourses } from './courses.ts'
import { drawDisputes } from './disputes.ts'
import { type DrawnGraph, drawnGraph } from './drawn-graph.ts'
import { fillsOf } from './fills.ts'
import { arcAt, arcsOf, arcsWithoutValue } from './flows/arcs.ts'
import type { ShownFlows } from './flows/use-flows.ts'
import { type Frame, frameOf } from './frame.ts'
import type { Place } from './layout-job.ts'
import { located } from './located.ts'
import { leaveOneFinger } from './one-finger.ts'
import type { Way } from './paths/use-paths.ts'
import type { Picture } from './picture.ts'
import { Stage } from './stage.ts'
import type { Styled } from './style/use-styled.ts'
import { drawUnderlay, type Ground } from './underlay.ts'
import { useArrows } from './use-arrows.ts'
import { useColourChange } from './use-colour-change.ts'
import { type Places, usePlaces } from './use-places.ts'
import type * as World from './world-map.ts'

const nothing: readonly Picture[] = []
const none: ReadonlySet<Relation> = new Set()

/** The relations that a question is about, where it is about some more than others. */
const relationsOfQuestion: Readonly<Record<string, ReadonlySet<Relation>>> = {
  trade: new Set(['TRADES_WITH', 'EXPORTS', 'IMPORTS']),
  supply: new Set(['SUPPLIES', 'EXPORTS']),
  ports: new Set(['SERVES', 'STOPS_AT']),
}

interface Props {
  readonly picture: Picture
  /** The picture of any time, whose extent stays as the days pass. */
  readonly steady: Picture
  /** The edges without known dates, in a picture of a day. */
  readonly undated: ReadonlySet<string> | undefined
  /** Many neighbors of one kind, drawn as one node. */
  readonly bundles: readonly Bundle[]
  /** The parts of the picture, in layout order. */
  readonly stages: readonly Picture[]
  readonly answer: Answer | null
  readonly scene: Scene
  /** What the reader chose sizes, colours and places to mean. */
  readonly styled: Styled
  readonly flows: ShownFlows | null
  /** The highlighted path. */
  readonly way: Way | null
  readonly stage: RefObject<Stage | null>
  /** Told how many entities lie outside the part of the map that is shown at first. */
  readonly onFramed: (outside: number) => void
}

/** Draws the picture as a graph or over a map, with the same renderer and controls. */
export function Canvas(props: Props) {
  const { picture, steady, undated, bundles, answer, stages, flows, way, scene, styled, stage, onFramed } = props
  const { view, chosen, pinned, look } = scene
  const { words, name, language } = useSpeech()
  const change = useChange()
  const container = useRef<HTMLDivElement>(null)
  const underlay = useRef<HTMLCanvasElement>(null)
  const overlay = useRef<HTMLCanvasElement>(null)
  const ground = useRef<Ground>({ world: null, lines: [], arcs: [], courses: [], fills: [] })
  const seen = useRef(chosen)
  const [world, setWorld] = useState<typeof World | null>(null)
  const colourChange = useColourChange()
  const arrows = useArrows(stage, (id) => change({ type: 'chosen', id }))
  const reached = picture.nodes.find(({ id }) => id === arrows.at)
  const onMap = view === 'map'
  const laid = usePlaces(onMap ? nothing : stages, pinned)
  const places = useMemo(() => {
    const related = withBundles(laid, bundles)
    return styled.places ? asWide(styled.places, related) : related
  }, [laid, bundles, styled.places])

  const placed = !styled.ready ? false : onMap ? world !== null : steady.nodes.every(({ id }) => places.has(id))

  useEffect(() => {
    if (onMap && !world) import('./world-map.ts').then(setWorld)
  }, [onMap, world])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the texts follow the language, the colours follow the theme
  useEffect(() => {
    const element = container.current
    const under = underlay.current
    const over = overlay.current
    if (!element || !under || !over || (onMap && !world)) return
    const colours = coloursOf(element)
    const arcs = onMap && world && flows ? [...arcsWithoutValue(picture, flows, world), ...arcsOf(flows, world)] : []
    const traded = flows ? picture.edges.filter(({ relation }) => relation === 'TRADES_WITH') : []
    const standing = onMap && world ? placesOnMap(steady, world) : withPins(places, pinned)
    const graph = drawnGraph({
      picture,
      centers: answer?.centers ?? [],
      colours,
      name,
      phrase: ({ relation }) => words.relationWords[relation][0],
      places: standing,
      arcs: new Set(traded.map(({ id }) => id)),
      onMap,
      isRoute: answer?.course !== undefined,
      styled,
      about: relationsOfQuestion[answer?.question ?? ''] ?? none,
      undated,
    })
    const courses = onMap && world ? drawnCourses(answer?.course ?? [], world) : []
    ground.current = {
      world: onMap ? world : null,
      lines: [],
      arcs,
      courses,
      fills: onMap ? fillsOf(picture, answer?.centers ?? []) : [],
    }
    const points = steady.nodes.map(({ id }) => standing.get(id)).filter((place) => place !== undefined)
    const framed = onMap ? frameOf(points, always(graph, courses)) : null
    const bounds = framed?.frame ?? (picture === steady ? null : extentOf(points))
    onFramed(framed?.outside ?? 0)
    stage.current?.renderer.setCustomBBox(bounds)
    if (stage.current) stage.current.show(graph, colours)
    else {
      stage.current = new Stage(element, graph, colours, {
        onChoose: (id, together) => {
          if (id && isBundle(id)) return change({ type: 'opened', bundle: id })
          const from = seen.current
          const both = together && id && from && from !== id && stage.current?.placeOf(from)
          if (both) change({ type: 'pathed', paths: { from, to: id, pick: 0 } })
          else change({ type: 'chosen', id })
        },
        onPin: (id, at) => change({ type: 'pinned', id, at }),
        onLook: (seen) => change({ type: 'looked', look: seen }),
      })
      stage.current.renderer.setCustomBBox(bounds)
    }
    const { renderer } = stage.current
    stage.current.choose(chosen, way)
    stage.current.draggable = !onMap
    stage.current.pick = (point) => arcAt(renderer, arcs, point)
    const captions = onMap ? [...(flows ? [captionOf(flows, words)] : []), words.mapNote] : []
    const draw = () => {
      const disputed = answer?.disputed ?? []
      if (stage.current)
        stage.current.drawn = { ground: ground.current, colours, disputed, chosen: seen.current, captions }
      drawUnderlay(under, renderer, colours, ground.current, seen.current)
      drawDisputes(over, renderer, colours, disputed)
    }
    renderer.on('afterRender', draw)
    renderer.refresh()
    if (graph.order > 0) stage.current.look(look)

    const lines = onMap ? picture.nodes.filter(({ kind }) => kind === 'RAILWAY' || kind === 'CORRIDOR') : []
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
      renderer.off('afterRender', draw)
    }
  }, [picture, steady, answer, onMap, world, flows, places, pinned, styled, language, colourChange])

  useEffect(() => {
    seen.current = chosen
    stage.current?.choose(chosen, way)
  }, [chosen, way, stage])
  useEffect(() => stage.current?.look(look), [look, stage])

  useEffect(() => {
    const element = container.current
    if (!element) return
    const watcher = new ResizeObserver(() => stage.current?.renderer.resize().scheduleRefresh())
    watcher.observe(element)
    const regardless = leaveOneFinger(element)
    return () => {
      watcher.disconnect()
      regardless()
    }
  }, [stage])

  useEffect(
    () => () => {
      stage.current?.end()
      stage.current = null
    },
    [stage],
  )

  return (
    <div className="canvas" data-view={view} data-placed={placed ? 'all' : 'some'}>
      <canvas ref={underlay} className="underlay" />
      <div
        ref={container}
        className="stage"
        role="img"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move among its nodes
        tabIndex={0}
        aria-label={words.canvasLabel(picture.nodes.length, picture.edges.length)}
        onKeyDown={arrows.onKeyDown}
        onBlur={arrows.onBlur}
      />
      <p className="visually-hidden" role="status">
        {reached && `${name(reached)}, ${words.kinds[reached.kind]}`}
      </p>
      <canvas ref={overlay} className="underlay overlay" />
    </div>
  )
}

/** The measure, unit and year of the arcs, as text. */
function captionOf({ series: { measure, flow, unit }, year }: ShownFlows, { flows, flowWords }: Words): string {
  return `${flows}: ${flowWords.series(measure, flow, unit)}, ${year}`
}

/** Overrides the layout with the positions of nodes that the reader has dragged. */
function withPins(places: Places, pinned: Scene['pinned']): Places {
  const moved = Object.entries(pinned).flatMap(([id, [x, y]]) => (places.has(id) ? [[id, { x, y }] as const] : []))
  return moved.length > 0 ? new Map([...places, ...moved]) : places
}

/** Places in as much room as others take, so that what is pinned stays among the rest. */
function asWide(places: Places, others: Places): Places {
  const all = [...places.values()]
  const [xs, ys] = [all.map(({ x }) => x), all.map(({ y }) => y)]
  const middle = { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: (Math.min(...ys) + Math.max(...ys)) / 2 }
  const reach = (points: readonly { readonly x: number; readonly y: number }[]) =>
    Math.max(0, ...points.map(({ x, y }) => Math.hypot(x, y)))
  const centred = all.map(({ x, y }) => ({ x: x - middle.x, y: y - middle.y }))
  const factor = (reach([...others.values()]) || 100) / (reach(centred) || 1)
  return new Map([...places].map(([id, { x, y }]) => [id, { x: (x - middle.x) * factor, y: (y - middle.y) * factor }]))
}

function placesOnMap(picture: Picture, { project }: typeof World): Places {
  const { places } = located(picture)
  return new Map([...places].map(([id, { longitude, latitude }]) => [id, project(longitude, latitude)]))
}

/** The extent of some places, as the renderer reckons it by itself for what it draws. */
function extentOf(points: readonly Place[]): Frame | null {
  if (points.length === 0) return null
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  return { x: [Math.min(...xs), Math.max(...xs)], y: [Math.min(...ys), Math.max(...ys)] }
}

/** What must be in view on the map: what was asked about, and all of a route. */
function always(graph: DrawnGraph, courses: readonly DrawnCourse[]) {
  const centers = graph.filterNodes((_, { isCenter }) => isCenter).map((id) => graph.getNodeAttributes(id))
  return [...centers, ...courses.flatMap(({ lines }) => lines.flat())]
}
