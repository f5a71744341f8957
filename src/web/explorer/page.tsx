import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { ask, forgetAnswers } from '../shared/graphql/ask.ts'
import { AnswerPanel } from './answers/answer-panel.tsx'
import type { SaidFilter } from './answers/said-filter.tsx'
import { Tabs } from './answers/tabs.tsx'
import { useLonger } from './answers/use-longer.ts'
import { AsOf } from './ask/as-of.tsx'
import { Named } from './ask/named.tsx'
import { questionInWords } from './ask/question-in-words.ts'
import { Questions } from './ask/questions.tsx'
import { Attribution } from './attribution.tsx'
import type { TradeChart } from './chart/trade-chart.tsx'
import { Following } from './following.tsx'
import { Header } from './header.tsx'
import { Home } from './home/home.tsx'
import type { LoadedScene } from './loaded-scene.ts'
import { type Answer, answer } from './questions/answer.ts'
import { entityCalled } from './questions/names.ts'
import { showing } from './questions/route.ts'
import { Changing } from './scene/changing.tsx'
import type { Scene } from './scene/scene.ts'
import { answerPath } from './scene/scene-link.ts'
import type { Change } from './scene/scene-reducer.ts'
import { useLoaded } from './scene/use-loaded.ts'
import { isNarrow, useNarrow } from './scene/use-narrow.ts'
import { useScene } from './scene/use-scene.ts'
import { useSpeech } from './words/language.tsx'

const PicturePanel = lazy(() =>
  import('./picture/picture-panel.tsx').then(({ PicturePanel }) => ({ default: PicturePanel })),
)

const Shortcuts = lazy(() => import('./keys/shortcuts.tsx').then(({ Shortcuts }) => ({ default: Shortcuts })))

interface Props {
  /** The address of the page. */
  readonly address: { readonly pathname: string; readonly search: string }
  /** What was loaded for this address; null if it could not be. */
  readonly first: LoadedScene | null
  /** What draws the chart of the first view; null where that shows none, so that its code is not loaded. */
  readonly Chart: typeof TradeChart | null
  /** What narrows claims down; null where it is not shown at first, so that its code is not loaded. */
  readonly Filter: typeof SaidFilter | null
}

/** The whole page: the welcome page until a question is asked, then the answer in words beside its picture. */
export function Page({ address, first, Chart, Filter }: Props) {
  const { words } = useSpeech()
  const [history, change] = useScene(address)
  // Whoever asks on a phone wants to read the answer, whatever was shown of the one before.
  const dispatch = useCallback(
    (one: Change) => {
      change(one)
      if (one.type === 'asked' && isNarrow()) change({ type: 'read' })
    },
    [change],
  )
  const reading = useNarrow() && !history.scene.pictured
  // The picture needs a browser, so the server leaves its place empty.
  const [inBrowser, setInBrowser] = useState(false)
  useEffect(() => setInBrowser(true), [])
  const [attempt, setAttempt] = useState(0)
  const { scene } = history
  const embedded = scene.question !== null && new URLSearchParams(address.search).has('embed')
  const { question, blanks, asOf, way, narrowing } = scene
  const asked = useLoaded<Answer>(
    answerPath({ ...scene, way: 0 }),
    () => answer(ask, { question, blanks, asOf, narrowing }),
    attempt,
    first?.answer,
  )
  const matches = asked.value?.question === question
  useTitle(scene, matches ? asked.value : null)
  useFocus(matches ? asked.value : null, first?.answer ?? null)
  const longer = useLonger(matches ? asked.value : null)
  const loaded = useMemo(() => {
    const value = longer.answer
    return { ...asked, value: value?.question === 'route' ? showing(value, way) : value }
  }, [asked, longer.answer, way])

  return (
    <Named entities={first?.named ?? {}}>
      <Changing dispatch={dispatch}>
        <a className="skip" href="#answer">
          {words.skip}
        </a>
        {!embedded && (
          <Header
            onChoose={(id) => dispatch({ type: 'asked', question: 'around', blanks: [id] })}
            onAsk={(question, blanks, narrowing) => dispatch({ type: 'asked', question, blanks, narrowing })}
            onHome={() => dispatch({ type: 'cleared' })}
          />
        )}
        {!embedded && (
          <Following
            about={question === null ? [] : blanks}
            onShow={() => {
              forgetAnswers()
              setAttempt(attempt + 1)
            }}
          />
        )}
        {inBrowser && (
          <Suspense fallback={null}>
            <Shortcuts />
          </Suspense>
        )}
        {question === null ? (
          <Home data={first?.home ?? null} />
        ) : (
          <main
            className="workspace"
            data-question={question}
            data-embedded={embedded}
            data-front={scene.pictured ? 'picture' : 'answer'}
          >
            <div className="words">
              {embedded ? <Attribution scene={scene} /> : <Questions scene={scene} />}
              <AsOf scene={scene} />
              <Tabs scene={scene} />
              <AnswerPanel
                path={answerPath(scene)}
                asked={loaded}
                chosen={scene.chosen}
                longer={longer}
                Filter={Filter}
                onRetry={() => setAttempt(attempt + 1)}
              />
            </div>
            <Suspense fallback={<PicturePlace scene={scene} answer={loaded.value} Chart={Chart} />}>
              {inBrowser && !(reading && scene.chosen === null) ? (
                <PicturePanel history={history} answer={loaded.value} loading={loaded.loading} reading={reading} />
              ) : (
                <PicturePlace scene={scene} answer={loaded.value} Chart={Chart} />
              )}
            </Suspense>
          </main>
        )}
      </Changing>
    </Named>
  )
}

/** The title of the document is the question, so that tabs, history and bookmarks tell what they are. */
function useTitle({ question, blanks, asOf }: Scene, answer: Answer | null): void {
  const speech = useSpeech()
  const { language, words } = speech
  const said = answer?.question === 'said' ? answer.data.narrowedTo(speech) : ''
  const narrowed = asOf ? ` ${words.asOfDay(words.date(asOf))}` : said
  const key = [question, ...blanks, narrowed].join(' ')

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key and the language say all
  useEffect(() => {
    let current = true
    Promise.all(blanks.map((id) => entityCalled(id))).then(
      (entities) => {
        if (current)
          document.title = question
            ? `${questionInWords(question, entities, speech)}${narrowed} · Entrepôt`
            : `Entrepôt · ${words.title}`
      },
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [key, language])
}

/** Whoever has asked goes on at the answer, with keyboard or screen reader. The answer that the page came with takes no focus. */
function useFocus(answer: Answer | null, first: Answer | null): void {
  useEffect(() => {
    const place = document.getElementById('answer')
    // Whoever narrows an answer down goes on at the filter, and whoever moves through time at the slider.
    const isAt = place?.contains(document.activeElement) || document.activeElement?.closest('.time')
    if (answer && answer !== first && !isAt) place?.focus({ preventScroll: true })
  }, [answer, first])
}

interface PlaceProps {
  readonly scene: Scene
  readonly answer: Answer | null
  readonly Chart: typeof TradeChart | null
}

/** The place of the picture until it can be drawn. A chart needs no browser, so it is there at once. */
function PicturePlace({ scene: { view }, answer, Chart }: PlaceProps) {
  const { words } = useSpeech()
  if (!Chart || view !== 'chart' || answer?.question !== 'trade')
    return <section className="picture" aria-busy="true" />
  return (
    <section className="picture" aria-label={words.views.chart} aria-busy="true">
      <div className="toolbar toolbar-place" />
      <div className="picture-body">
        <Chart data={answer.data} />
      </div>
    </section>
  )
}
