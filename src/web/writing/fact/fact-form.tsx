import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useSpeech } from '../../explorer/words/language.tsx'
import { AskFailed } from '../../shared/graphql/ask.ts'
import type { Card } from '../../shared/graphql/fragments.ts'
import { may, type Viewer } from '../../shared/session/session.ts'
import { Done } from '../done.tsx'
import { Foreseen } from '../foreseen.tsx'
import { assertObservation, assertStatement, putEntity } from '../mutations.ts'
import { keysOf } from '../once.ts'
import type { Outcome, Refusal, Wrote } from '../outcome.ts'
import { Problem } from '../problem.tsx'
import { writingWords } from '../words/writing-words.ts'
import { type Draft, type Input, inputOf, type Shape } from './draft.ts'
import { EntityFields } from './entity-fields.tsx'
import { Filling, TextField } from './form.tsx'
import { NumberFields } from './number-fields.tsx'
import { SourceFields } from './source-fields.tsx'
import { StatementFields } from './statement-fields.tsx'

interface Props {
  readonly about: Draft['about']
  readonly given: Readonly<Record<string, string>>
  readonly others: Readonly<Record<string, Card>>
  readonly viewer: Viewer
  readonly onAnother: () => void
}

const fields: Readonly<Record<Shape, () => React.JSX.Element>> = {
  STATEMENT: StatementFields,
  OBSERVATION: NumberFields,
  ENTITY: EntityFields,
}

/** The form of a fact, then what it would change and contradict, then that it was written or waits. */
export function FactForm({ about, given, others, viewer, onAnother }: Props) {
  const { words, language } = useSpeech()
  const say = writingWords(language)
  const [draft, setDraft] = useState<Draft>(() => firstDraft(about, given, others))
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [foreseen, setForeseen] = useState<Wrote | null>(null)
  const [wrote, setWrote] = useState<Wrote | null>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const [keyOf] = useState(keysOf)
  const form = useRef<HTMLFormElement>(null)
  const preview = useRef<HTMLElement>(null)

  // Whoever is refused goes on at the field that is wrong.
  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [refusal])

  // What it would change is read from its beginning.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever there is something else to read
  useEffect(() => {
    preview.current?.focus()
    preview.current?.closest('dialog')?.scrollTo(0, 0)
  }, [foreseen])

  async function send(dryRun: boolean): Promise<void> {
    if (busy) return
    setBusy(true)
    setFailure(null)
    setRefusal(null)
    const input = inputOf(draft)
    try {
      const outcome = await sent(
        draft.shape,
        dryRun ? input : { ...input, idempotencyKey: keyOf([draft.shape, input]) },
        dryRun,
      )
      if ('refusal' in outcome) {
        setForeseen(null)
        setRefusal(outcome.refusal)
      } else if (dryRun) setForeseen(outcome.wrote)
      else setWrote(outcome.wrote)
    } catch (error) {
      const said = error instanceof AskFailed ? words.failed(error.message) : String(error)
      setFailure(dryRun ? said : `${said} ${say.retry}`)
    } finally {
      setBusy(false)
    }
  }

  if (wrote) return <Done wrote={wrote} onAnother={onAnother} />
  const proposes = !may(viewer, 'facts:write')
  if (foreseen)
    return (
      <section ref={preview} className="foreseen" tabIndex={-1} aria-label={say.check} aria-busy={busy}>
        <Foreseen foreseen={foreseen} />
        {failure && <p role="alert">{failure}</p>}
        <p className="faint">{proposes ? say.willWait : say.nothingWritten}</p>
        <p className="buttons">
          <button type="button" className="primary" disabled={busy} onClick={() => send(false)}>
            {proposes ? say.propose : say.write}
          </button>
          <button type="button" className="small" disabled={busy} onClick={() => setForeseen(null)}>
            {say.back}
          </button>
        </p>
      </section>
    )
  const Fields = fields[draft.shape]
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void send(true)
      }}
    >
      <Filling form={{ draft, refusal, change: (changed) => setDraft({ ...draft, ...changed }) }}>
        <fieldset className="shapes">
          <legend className="visually-hidden">{say.shape}</legend>
          {(Object.keys(fields) as Shape[]).map((shape) => (
            <label key={shape} className="choice">
              <input
                type="radio"
                name="shape"
                checked={draft.shape === shape}
                onChange={() => {
                  setRefusal(null)
                  setDraft({ ...draft, shape })
                }}
              />{' '}
              {say.shapes[shape]}
            </label>
          ))}
        </fieldset>
        <Fields />
        <SourceFields />
        <TextField path="why" label={say.why} hint={say.whyHint} />
      </Filling>
      {refusal && <Problem refusal={refusal} />}
      {failure && <p role="alert">{failure}</p>}
      <p className="buttons">
        <button type="submit" className="primary" disabled={busy}>
          {busy ? say.checking : say.check}
        </button>
      </p>
    </form>
  )
}

function sent(shape: Shape, input: Input, dryRun: boolean): Promise<Outcome> {
  switch (shape) {
    case 'STATEMENT':
      return assertStatement(input, dryRun)
    case 'OBSERVATION':
      return assertObservation(input, dryRun)
    case 'ENTITY':
      return putEntity(input, dryRun)
  }
}

/** A number is that of a country and the like; what is said of goods is said of them. */
function firstDraft(about: Draft['about'], given: Props['given'], others: Props['others']): Draft {
  const isGoods = about.kind === 'COMMODITY'
  return {
    shape: given.measure ? 'OBSERVATION' : 'STATEMENT',
    about,
    texts: { measure: 'TRADE_VALUE', kind: 'LEVEL', comparator: 'EQUAL', ...given },
    entities: { subject: about, [isGoods ? 'commodity' : 'reporter']: about, ...others },
    source: null,
    isNewSource: false,
    property: '',
  }
}
