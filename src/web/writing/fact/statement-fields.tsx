import { useSpeech } from '../../explorer/words/language.tsx'
import { writingWords } from '../words/writing-words.ts'
import { ownWords } from './draft.ts'
import { Choice, EntityField, TextField, useForm } from './form.tsx'

/** The fields of a statement: of whom it says what, of what, and when. */
export function StatementFields() {
  const { words, language } = useSpeech()
  const say = writingWords(language)
  const { draft } = useForm()
  const relations = Object.entries(words.relationWords).map(([relation, [phrase]]) => [relation, phrase] as const)
  const inWords = (draft.texts.predicate ?? ownWords) === ownWords
  return (
    <>
      <EntityField path="subject" label={say.subject} />
      <Choice path="predicate" label={say.predicate} options={[[ownWords, say.ownWords], ...relations]} />
      {inWords && <TextField path="predicateWords" label={say.predicateWords} />}
      <EntityField path="object" label={say.object} optional />
      {inWords && <TextField path="objectText" label={say.objectText} hint={say.objectHint} />}
      <div className="pair">
        <TextField
          path={inWords ? 'period.start' : 'since'}
          label={inWords ? say.periodStart : say.since}
          hint={say.dateHint}
        />
        <TextField path={inWords ? 'period.end' : 'until'} label={inWords ? say.periodEnd : say.until} />
      </div>
      <TextField path="note" label={say.note} hint={say.noteHint} />
    </>
  )
}
