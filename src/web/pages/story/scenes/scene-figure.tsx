import type { ComponentType, ReactNode } from 'react'
import { InWords } from '../../../explorer/answers/answer-panel.tsx'
import { useLonger } from '../../../explorer/answers/use-longer.ts'
import { questionInWords } from '../../../explorer/ask/question-in-words.ts'
import type { Answer } from '../../../explorer/questions/answer.ts'
import { blanksOf } from '../../../explorer/questions/blanks-of.ts'
import { inBrief } from '../../../explorer/questions/in-brief.ts'
import { Changing } from '../../../explorer/scene/changing.tsx'
import { sceneOf } from '../../../explorer/scene/scene-link.ts'
import { useSpeech } from '../../../explorer/words/language.tsx'
import { claimPath } from '../../claim/claim.ts'
import { conflictPath } from '../../conflict/conflict.ts'
import { ConflictCard } from '../../conflict/conflict-card.tsx'
import { conflictTitle } from '../../conflict/in-words.ts'
import { Chart } from '../../entity/chart.tsx'
import type { LoadedStory, Scene } from '../loaded-story.ts'
import { citationsOfScene, numbersOf } from '../references.ts'
import { type Block, inLanguage } from '../story.ts'
import { storyWords } from '../words/story-words.ts'
import { BarsOfAnswer } from './bars-of-answer.tsx'
import { ClaimFigure } from './claim-figure.tsx'
import { Marks } from './marks.tsx'
import { StoryText } from './text.tsx'

/** Draws the map of an answer. It is loaded only for stories that have one. */
export type DrawMap = ComponentType<{ readonly answer: Answer; readonly title: string }>

interface Props {
  readonly block: Block
  readonly scene: Scene
  readonly loaded: Pick<LoadedStory, 'linked' | 'references' | 'drawMap'>
}

/** A block of a story: its text, or its scene with the numbers of what it cites. */
export function BlockShown({ block, scene, loaded }: Props) {
  const { language } = useSpeech()
  const { linked, references } = loaded
  if (block.kind === 'text')
    return <StoryText text={inLanguage(block.text, language)} linked={linked} references={references} />
  return (
    <figure className="scene" data-kind={block.kind}>
      <SceneShown block={block} scene={scene} drawMap={loaded.drawMap} />
      <figcaption className="scene-foot">
        <span className="scene-marks">
          <Marks cited={numbersOf(citationsOfScene(scene), references)} />
        </span>
        <SceneLink block={block} scene={scene} />
      </figcaption>
    </figure>
  )
}

function SceneShown({
  block,
  scene,
  drawMap,
}: Pick<Props, 'block' | 'scene'> & { readonly drawMap: DrawMap | null }): ReactNode {
  const { language } = useSpeech()
  const say = storyWords(language)
  switch (scene.kind) {
    case 'claim':
      return <ClaimFigure claim={scene.claim} />
    case 'conflict':
      return <ConflictScene conflict={scene.conflict} />
    case 'chart':
      return (
        <div className="charts">
          {scene.courses.map((course) => (
            <Chart key={`${course.source?.id} ${course.unit} ${course.flow}`} course={course} />
          ))}
        </div>
      )
    case 'answer':
      return block.kind === 'answer' && <AnswerScene answer={scene.answer} block={block} drawMap={drawMap} />
    case 'failed':
      return <p role="alert">{say.failed(scene.why)}</p>
    default:
      return <p>{say.missing(whatIsMissing(block, say))}</p>
  }
}

function whatIsMissing(block: Block, { missingOf }: ReturnType<typeof storyWords>): string {
  switch (block.kind) {
    case 'claim':
      return missingOf.claim(block.claim)
    case 'conflict':
      return missingOf.conflict(block.conflict)
    case 'chart':
      return missingOf.chart(block.of)
    case 'answer':
      return missingOf.answer(block.path)
    default:
      return ''
  }
}

function ConflictScene({ conflict }: { readonly conflict: Extract<Scene, { kind: 'conflict' }>['conflict'] }) {
  const speech = useSpeech()
  return (
    <>
      <p className="scene-title">{conflictTitle(conflict, speech)}</p>
      <ConflictCard conflict={conflict} />
    </>
  )
}

interface AnswerProps {
  readonly answer: Answer
  readonly block: Extract<Block, { kind: 'answer' }>
  readonly drawMap: DrawMap | null
}

function AnswerScene({ answer, block: { path, show }, drawMap: DrawMap }: AnswerProps) {
  const speech = useSpeech()
  const longer = useLonger(answer)
  const { words } = speech
  const question = questionInWords(answer.question, blanksOf(answer), speech)
  const { asOf } = sceneOf(new URL(path, 'http://story'))
  const title = asOf ? `${question} ${words.asOfDay(words.date(asOf))}` : question
  if (show === 'list' && longer.answer)
    return (
      // Whatever a reader chooses in the list opens in the explorer, which shows its evidence.
      <Changing
        dispatch={(change) => {
          if (change.type === 'chosen' && change.id)
            window.location.assign(speech.link(`${path}${path.includes('?') ? '&' : '?'}chosen=${change.id}`))
        }}
      >
        <div className="scene-answer">
          <InWords answer={longer.answer} chosen={null} longer={longer} />
        </div>
      </Changing>
    )
  const { headline, first } = inBrief(answer, speech)
  return (
    <>
      <p className="scene-title">{title}</p>
      <p className="scene-headline">{headline}</p>
      {show === 'map' && DrawMap && <DrawMap answer={answer} title={title} />}
      {show === 'bars' && <BarsOfAnswer answer={answer} />}
      {show !== 'bars' && first.length > 0 && (
        <ul className="scene-first">
          {first.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Where the scene is shown with all its evidence. */
function SceneLink({ block, scene }: Pick<Props, 'block' | 'scene'>) {
  const { language, link, name } = useSpeech()
  const say = storyWords(language)
  switch (scene.kind) {
    case 'claim':
      return <a href={link(claimPath(scene.claim.id))}>{say.openClaim}</a>
    case 'conflict':
      return <a href={link(conflictPath(scene.conflict.id))}>{say.openConflict}</a>
    case 'chart': {
      const reporter = scene.courses[0]?.reporter
      return reporter ? <a href={link(`/entity/${reporter.id}`)}>{say.openProfile(name(reporter))}</a> : null
    }
    case 'answer':
      return block.kind === 'answer' ? (
        <a href={link(block.show === 'map' ? withView(block.path) : block.path)}>{say.openAnswer}</a>
      ) : null
    default:
      return null
  }
}

/** The path of an answer with its map open. */
const withView = (path: string) => `${path}${path.includes('?') ? '&' : '?'}view=map`
