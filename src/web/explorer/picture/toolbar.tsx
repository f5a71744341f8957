import type { RefObject } from 'react'
import type { Answer } from '../questions/answer.ts'
import { useChange } from '../scene/changing.tsx'
import { isTimed, viewsOf } from '../scene/scene.ts'
import type { SceneHistory } from '../scene/scene-reducer.ts'
import { useSpeech } from '../words/language.tsx'
import { ExportMenu } from './export-menu.tsx'
import { FlowToggle } from './flows/flow-toggle.tsx'
import type { Picture } from './picture.ts'
import type { Stage } from './stage.ts'
import { StyleMenu } from './style/style-menu.tsx'
import type { Styled } from './style/use-styled.ts'
import type { TimedPicture } from './time/in-force.ts'

interface Props {
  readonly history: SceneHistory
  readonly stage: RefObject<Stage | null>
  readonly picture: Picture
  /** The picture as of a day; null for any time. */
  readonly timed: TimedPicture | null
  readonly day: string | null
  readonly answer: Answer | null
  readonly drawable: boolean
  readonly styled: Styled
}

const depths = [0, 1, 2]

/** The controls for the view and the extent of the picture. */
export function Toolbar({ history: { scene, past, future }, ...props }: Props) {
  const { stage, picture, timed, day, answer, drawable, styled } = props
  const { words } = useSpeech()
  const change = useChange()
  return (
    <div className="toolbar">
      <fieldset className="views">
        <legend className="visually-hidden">{words.viewsLabel}</legend>
        {viewsOf(scene.question).map((view) => (
          <button
            key={view}
            type="button"
            aria-pressed={scene.view === view}
            onClick={() => change({ type: 'viewed', view })}
          >
            {words.views[view]}
          </button>
        ))}
      </fieldset>
      {scene.view !== 'chart' && (
        <label className="depth">
          <span>{words.depth}</span>
          <input
            type="range"
            min="0"
            max={depths.length - 1}
            value={scene.depth}
            onChange={({ target }) => change({ type: 'deepened', depth: Number(target.value) })}
          />
          <output>{scene.depth}</output>
        </label>
      )}
      <p className="shown" role="status">
        {scene.view !== 'chart' && picture.nodes.length > 0 && words.shown(picture.nodes.length, picture.edges.length)}
      </p>
      <div className="tools">
        {drawable && scene.view === 'map' && <FlowToggle scene={scene} picture={picture} answer={answer} />}
        <button
          type="button"
          className="small"
          aria-label={words.undo}
          disabled={past.length === 0}
          onClick={() => change({ type: 'undone' })}
        >
          <span className="wide">{words.undo}</span>
          <span className="narrow" aria-hidden="true">
            ↶
          </span>
        </button>
        <button
          type="button"
          className="small"
          aria-label={words.redo}
          disabled={future.length === 0}
          onClick={() => change({ type: 'redone' })}
        >
          <span className="wide">{words.redo}</span>
          <span className="narrow" aria-hidden="true">
            ↷
          </span>
        </button>
        {drawable && scene.view !== 'table' && scene.view !== 'chart' && (
          <>
            <button
              type="button"
              className="small zoom"
              aria-label={words.zoomIn}
              onClick={() => stage.current?.zoom(1 / 1.5)}
            >
              +
            </button>
            <button
              type="button"
              className="small zoom"
              aria-label={words.zoomOut}
              onClick={() => stage.current?.zoom(1.5)}
            >
              −
            </button>
            <button type="button" className="small" aria-keyshortcuts="f" onClick={() => stage.current?.fit()}>
              {words.fit}
            </button>
          </>
        )}
        {drawable && scene.view !== 'table' && scene.view !== 'chart' && (
          <StyleMenu style={scene.style} figures={styled.figures} onMap={scene.view === 'map'} />
        )}
        <ExportMenu
          picture={picture}
          counts={timed?.counts ?? null}
          day={day ?? (isTimed(scene.question) ? null : scene.asOf)}
          answer={answer}
          stage={stage}
          styled={styled}
          style={scene.style}
        />
      </div>
    </div>
  )
}
