import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react'
import { TradeChart } from '../chart/trade-chart.tsx'
import { EdgeCard } from '../evidence/edge-card.tsx'
import { NodeCard } from '../evidence/node-card.tsx'
import type { Answer } from '../questions/answer.ts'
import { emptyScene, isTimed } from '../scene/scene.ts'
import type { SceneHistory } from '../scene/scene-reducer.ts'
import { useSpeech } from '../words/language.tsx'
import { bundled } from './bundles.ts'
import { FlowPanel } from './flows/flow-panel.tsx'
import { useFlows } from './flows/use-flows.ts'
import { Guard } from './guard.tsx'
import { Legend } from './legend.tsx'
import { located } from './located.ts'
import { PathPanel } from './paths/path-panel.tsx'
import { usePaths } from './paths/use-paths.ts'
import type { Picture } from './picture.ts'
import type { Stage } from './stage.ts'
import { legendOfStyle } from './style/legend-of-style.ts'
import { StyleKey } from './style/style-key.tsx'
import { useStyled } from './style/use-styled.ts'
import { Table } from './table.tsx'
import { asOfDay, lastDay } from './time/in-force.ts'
import { TimeBar } from './time/time-bar.tsx'
import { useDay } from './time/use-day.ts'
import { Toolbar } from './toolbar.tsx'
import { usePicture } from './use-picture.ts'
import { hasWebgl } from './webgl.ts'

const Canvas = lazy(() => import('./canvas.tsx').then(({ Canvas }) => ({ default: Canvas })))

const noStyle = emptyScene.style

interface Props {
  readonly history: SceneHistory
  readonly answer: Answer | null
  readonly loading: boolean
  /** True where the answer stands in its place: then no more than the card is shown. */
  readonly reading: boolean
}

/** The answer's picture: as a graph, on the map or in a table, with the card of the selected node or edge. */
export function PicturePanel({ history, answer, loading, reading }: Props) {
  const speech = useSpeech()
  const { words } = speech
  const [drawable] = useState(hasWebgl)
  const stage = useRef<Stage | null>(null)
  const { scene } = history
  const { loaded: flowsLoaded, shown: flows } = useFlows(scene)
  const paths = usePaths(scene)
  const { whole, shown, stages, more } = usePicture(scene, answer, paths.picture, flows?.picture ?? null)
  const chart = scene.view === 'chart' && answer?.question === 'trade' ? answer.data : null
  const inTable = scene.view === 'table' || (!drawable && !chart)
  const onCanvas = !inTable && !chart
  const edge = whole.edges.find(({ id }) => id === scene.chosen)
  const node = whole.nodes.find(({ id }) => id === scene.chosen)
  const [day, showDay] = useDay(scene)
  const timed = useMemo(() => (day ? asOfDay(shown, lastDay(day), answer?.centers ?? []) : null), [shown, day, answer])
  const now = timed?.picture ?? shown
  const legend = useMemo(
    () => (day ? asOfDay(whole, lastDay(day), answer?.centers ?? []).picture : whole),
    [whole, day, answer],
  )
  const apart = useMemo(() => {
    const chosen = scene.chosen?.includes('--') ? scene.chosen.split(/--[A-Z_]+--/) : scene.chosen ? [scene.chosen] : []
    const found = paths.picture?.nodes ?? []
    return new Set([
      ...chosen,
      ...Object.keys(scene.pinned),
      ...scene.expanded.map(({ id }) => id),
      ...found.map(({ id }) => id),
    ])
  }, [scene.chosen, scene.pinned, scene.expanded, paths.picture])
  const bundling = useCallback(
    (then: Picture) => {
      const open = scene.view === 'graph' ? scene.open : null
      if (!open) return { picture: then, bundles: [] }
      return bundled(shown, answer?.centers ?? [], apart, open, words.bundle, then)
    },
    [shown, answer, apart, scene.open, scene.view, words],
  )
  const { picture: steady, bundles } = useMemo(() => bundling(shown), [bundling, shown])
  const drawn = useMemo(() => (now === shown ? steady : bundling(now).picture), [bundling, now, shown, steady])
  const placed = useStyled(steady, answer, { ...noStyle, layout: scene.view === 'graph' ? scene.style.layout : null })
  const coloured = useStyled(drawn, answer, { ...scene.style, layout: null })
  const styled = useMemo(
    () => ({ ...coloured, places: placed.places, ready: coloured.ready && placed.ready }),
    [coloured, placed],
  )
  const [outside, setOutside] = useState(0)
  const missing = scene.view === 'map' ? located(now).missing : 0

  const cards = (
    <>
      {edge && <EdgeCard key={edge.id} edge={edge} picture={whole} />}
      {node && <NodeCard key={node.id} node={node} scene={scene} picture={now} stage={stage} />}
    </>
  )
  if (reading) return cards

  return (
    <section className="picture" aria-label={words.views[scene.view]} aria-busy={loading || more.loading}>
      <Toolbar
        history={history}
        stage={stage}
        picture={now}
        timed={timed}
        day={day}
        answer={answer}
        drawable={drawable}
        styled={styled}
      />
      {isTimed(scene.question) && <TimeBar picture={shown} counts={timed?.counts ?? null} day={day} onDay={showDay} />}
      <div className="picture-body">
        {!drawable && scene.view !== 'table' && !chart && <p className="notice">{words.noWebgl}</p>}
        {chart ? (
          <TradeChart data={chart} />
        ) : inTable ? (
          <Table picture={now} answer={answer} chosen={scene.chosen} />
        ) : (
          <Guard instead={<Table picture={now} answer={answer} chosen={scene.chosen} />}>
            <Suspense fallback={null}>
              <Canvas
                picture={drawn}
                steady={steady}
                undated={timed?.undated}
                bundles={bundles}
                stages={stages}
                flows={flows}
                way={paths.way}
                answer={answer}
                scene={scene}
                styled={styled}
                stage={stage}
                onFramed={setOutside}
              />
            </Suspense>
          </Guard>
        )}
        {answer && !chart && now.nodes.length === 0 && <p className="notice">{words.emptyPicture}</p>}
        {onCanvas && (
          <div className="picture-foot">
            <StyleKey {...legendOfStyle(drawn, styled, scene.style, speech)} />
            <Legend picture={legend} off={scene.off} undated={(timed?.undated.size ?? 0) > 0} />
            {bundles.length > 0 && <p className="remark">{words.bundledNote(bundles.length)}</p>}
            {more.value?.truncated && <p className="remark">{words.truncated}</p>}
            {more.failure && (
              <p className="remark" role="alert">
                {words.failed(more.failure)}
              </p>
            )}
            {scene.view === 'map' && (
              <p className="remark">
                {missing > 0 && `${words.offMap(missing)} `}
                {outside > 0 && `${words.outsideMap(outside)} `}
                {words.mapNote}
              </p>
            )}
            <p className="remark fingers">{words.twoFingers}</p>
          </div>
        )}
        {onCanvas && (scene.paths || (scene.flows && scene.view === 'map')) && (
          <div className="panels">
            {scene.paths && <PathPanel paths={scene.paths} loaded={paths.loaded} chosen={scene.chosen} />}
            {scene.flows && scene.view === 'map' && (
              <FlowPanel flows={scene.flows} shown={flows} loaded={flowsLoaded} chosen={scene.chosen} picture={now} />
            )}
          </div>
        )}
        {cards}
      </div>
    </section>
  )
}
