import { PinButton } from '../../pages/story/pin-button.tsx'
import { questionInWords } from '../ask/question-in-words.ts'
import { CopyAs } from '../copy-as/copy-as.tsx'
import { CopyButton } from '../evidence/copy-button.tsx'
import { GraphiqlLink } from '../evidence/graphiql-link.tsx'
import type { Answer } from '../questions/answer.ts'
import { blanksOf } from '../questions/blanks-of.ts'
import type { Loaded } from '../scene/use-loaded.ts'
import { useSpeech } from '../words/language.tsx'
import { AroundAnswer } from './around-answer.tsx'
import { ConflictsAnswer } from './conflicts-answer.tsx'
import { DownloadAnswer } from './download-answer.tsx'
import { LinkedAnswer } from './linked-answer.tsx'
import { PortsAnswer } from './ports-answer.tsx'
import { RouteAnswer } from './route-answer.tsx'
import { SaidAnswer } from './said-answer.tsx'
import type { SaidFilter } from './said-filter.tsx'
import { ShareButton } from './share-button.tsx'
import { SupplyAnswer } from './supply-answer.tsx'
import { TradeAnswer } from './trade-answer.tsx'
import type { Longer } from './use-longer.ts'
import { Waiting } from './waiting.tsx'

interface Props {
  /** The path of the question, without anything that does not change the answer. */
  readonly path: string
  readonly asked: Loaded<Answer>
  readonly chosen: string | null
  readonly longer: Longer
  readonly Filter: typeof SaidFilter | null
  readonly onRetry: () => void
}

/** The answer in words, with its evidence. */
export function AnswerPanel({ path, asked: { value, loading, failure }, chosen, longer, Filter, onRetry }: Props) {
  const speech = useSpeech()
  const { words } = speech
  const narrowed = value?.question === 'said' ? value.data.narrowedTo(speech) : ''
  // Claims stay while they are narrowed down, and surroundings while the days pass: whoever chooses goes on choosing.
  const about = value?.question === 'said' ? value.data.about : value?.question === 'around' && value.data.entity
  const stays = loading && about && path.split(/[/?]/)[3] === about.id
  return (
    <section className="answer" id="answer" tabIndex={-1} aria-label={words.answer} aria-busy={loading}>
      {loading && !stays && <Waiting onRetry={onRetry} />}
      {failure && (
        <div className="failure" role="alert">
          <p>{words.failed(failure)}</p>
          <p>{words.failedHint}</p>
          <button type="button" className="small" onClick={onRetry}>
            {words.tryAgain}
          </button>
        </div>
      )}
      {value && (stays || !loading) && (
        <>
          {value.missing && value.missing.length > 0 && (
            <p className="failure" role="alert">
              {words.partlyFailed(value.missing.join(' · '))}
            </p>
          )}
          <h1 className="visually-hidden">{questionInWords(value.question, blanksOf(value), speech) + narrowed}</h1>
          <InWords answer={value} chosen={chosen} longer={longer} Filter={Filter} />
          <div className="answer-end">
            <ShareButton />
            <GraphiqlLink operation={value.operation} />
            <DownloadAnswer path={path} />
            <PinButton block={blockHere} />
            <CopyButton label={words.copyLink} text={() => window.location.href} />
            <CopyAs
              key={path}
              question={questionInWords(value.question, blanksOf(value), speech) + narrowed}
              operation={value.operation}
              path={path}
            />
          </div>
        </>
      )}
    </section>
  )
}

/** This scene as a block of a story. */
async function blockHere() {
  const { blockAt } = await import('../../pages/story/block-at.ts')
  return blockAt(window.location.href, window.location.origin)
}

interface InWordsProps {
  readonly answer: Answer
  readonly chosen: string | null
  readonly longer: Longer
  /** What narrows claims down; loaded when it is shown where null, and not shown where left out. */
  readonly Filter?: typeof SaidFilter | null | undefined
}

/** What an answer says, in the shape of its question. */
export function InWords({ answer, chosen, longer, Filter }: InWordsProps) {
  switch (answer.question) {
    case 'ports':
      return <PortsAnswer data={answer.data} chosen={chosen} longer={longer} />
    case 'linked':
      return <LinkedAnswer data={answer.data} chosen={chosen} />
    case 'said':
      return <SaidAnswer data={answer.data} longer={longer} Filter={Filter} />
    case 'trade':
      return <TradeAnswer data={answer.data} />
    case 'supply':
      return <SupplyAnswer data={answer.data} chosen={chosen} />
    case 'conflicts':
      return <ConflictsAnswer data={answer.data} />
    case 'route':
      return <RouteAnswer data={answer.data} chosen={chosen} />
    case 'around':
      return <AroundAnswer data={answer.data} />
  }
}
