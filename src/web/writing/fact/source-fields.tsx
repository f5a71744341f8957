import { useId } from 'react'
import { Combobox } from '../../explorer/ask/combobox.tsx'
import { useSpeech } from '../../explorer/words/language.tsx'
import { writingWords } from '../words/writing-words.ts'
import { Choice, TextField, useForm } from './form.tsx'
import { sourcesLike } from './sources.ts'

/** The source of a fact: one that is there, or a new one, and the paragraph. */
export function SourceFields() {
  const { language, sourceTitle } = useSpeech()
  const say = writingWords(language)
  const { draft, change, refusal } = useForm()
  const group = useId()
  const isRefused = !draft.isNewSource && /^citations(\.0(\.source)?)?$/.test(refusal?.field ?? '')
  const described = (field: string) => `citations.0.newSource.${field}`
  return (
    <fieldset className="source">
      <legend>{say.source}</legend>
      <p className="faint">{say.sourceLead}</p>
      <p className="choices">
        {[false, true].map((isNew) => (
          <label key={String(isNew)} className="choice">
            <input
              type="radio"
              name={group}
              checked={draft.isNewSource === isNew}
              onChange={() => change({ isNewSource: isNew })}
            />{' '}
            {isNew ? say.newSource : say.knownSource}
          </label>
        ))}
      </p>
      {draft.isNewSource ? (
        <>
          <TextField path={described('title')} label={say.title} />
          <div className="pair">
            <TextField path={described('publisher')} label={say.publisher} />
            <TextField path={described('publishedOn')} label={say.publishedOn} hint={say.dateHint} />
          </div>
          <TextField path={described('url')} label={say.url} type="url" />
          <div className="pair">
            <TextField path={described('license')} label={say.license} hint={say.licenseHint} />
            <Choice path={described('basis')} label={say.sourceBasis} options={Object.entries(say.sourceBases)} />
          </div>
        </>
      ) : (
        <div className="field">
          <Combobox
            label={say.source}
            hint={say.sourceHint}
            chosen={draft.source ? sourceTitle(draft.source) : ''}
            load={sourcesLike}
            keyOf={({ id }) => id}
            onChoose={(source) => change({ source })}
            problem={isRefused ? `${group}-problem` : undefined}
          >
            {(source) => (
              <span className="source-option">
                {source.title}{' '}
                <span className="faint">{[source.publisher, source.publishedOn].filter(Boolean).join(', ')}</span>
              </span>
            )}
          </Combobox>
          {isRefused && (
            <p id={`${group}-problem`} className="problem">
              {refusal?.message}
            </p>
          )}
        </div>
      )}
      <TextField path="citations.0.paragraph" label={say.paragraph} hint={say.paragraphHint} type="number" />
    </fieldset>
  )
}
