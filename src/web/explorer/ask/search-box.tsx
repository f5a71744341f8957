import { useSpeech } from '../words/language.tsx'
import { Combobox } from './combobox.tsx'
import { EntityOption } from './entity-option.tsx'
import { partsOf } from './question-in-words.ts'
import type { FilledQuestion, Suggestion } from './suggestions.ts'

interface Props {
  /** Called with the entity that was chosen. */
  readonly onChoose: (id: string) => void
  /** Called with the question that was chosen. */
  readonly onAsk: (
    question: FilledQuestion['question'],
    blanks: readonly string[],
    narrowing?: FilledQuestion['narrowing'],
  ) => void
}

/** The search of the site: it finds entities by name or code, and understands questions. */
export function SearchBox({ onChoose, onAsk }: Props) {
  const speech = useSpeech()
  const { words } = speech
  const choose = (one: Suggestion) =>
    'question' in one
      ? onAsk(
          one.question,
          one.entities.map(({ id }) => id),
          one.narrowing,
        )
      : onChoose(one.node.id)
  return (
    <Combobox
      label={words.searchLabel}
      hint={words.searchHint}
      chosen=""
      load={async (typed) => (await import('./suggestions.ts')).suggestions(typed, speech)}
      keyOf={(one) =>
        'question' in one ? [one.question, ...one.entities.map(({ id }) => id), one.narrowedTo].join(' ') : one.node.id
      }
      onChoose={choose}
    >
      {(one) => ('question' in one ? <QuestionOption {...one} /> : <EntityOption found={one} />)}
    </Combobox>
  )
}

function QuestionOption({ question, entities, narrowedTo }: FilledQuestion) {
  const speech = useSpeech()
  return (
    <>
      <span className="picker-ask" aria-hidden="true">
        ⏎
      </span>
      <span className="picker-name">
        {partsOf(question, entities, speech).map((part, place) =>
          place % 2 === 1 ? <b key={part}> {part} </b> : part,
        )}
        {narrowedTo && <b>{speech.words.inBrackets(narrowedTo)}</b>}
      </span>
      <small className="picker-kind">{speech.words.question}</small>
    </>
  )
}
