import { useEffect, useId, useState } from 'react'
import { useSpeech } from '../explorer/words/language.tsx'
import { AskFailed } from '../shared/graphql/ask.ts'
import { may, type Viewer } from '../shared/session/session.ts'
import { Done } from './done.tsx'
import { Foreseen } from './foreseen.tsx'
import { keysOf } from './once.ts'
import type { Outcome, Refusal, Wrote } from './outcome.ts'
import { Problem } from './problem.tsx'
import { writingWords } from './words/writing-words.ts'

interface Props {
  readonly viewer: Viewer
  readonly lead: string
  /** What the button says; by default that it is done, or proposed where the reader may no more. */
  readonly verb?: string
  /** Does it, or finds out what would come of it. */
  readonly act: (
    signature: { readonly why?: string; readonly idempotencyKey?: string },
    dryRun: boolean,
  ) => Promise<Outcome>
  readonly onDone?: (wrote: Wrote) => void
}

/** An act that needs no more than a reason: what would come of it is shown first. */
export function ActForm({ viewer, lead, verb, act, onDone }: Props) {
  const { words, language } = useSpeech()
  const say = writingWords(language)
  const why = useId()
  const [reason, setReason] = useState('')
  const [foreseen, setForeseen] = useState<Wrote | null>(null)
  const [wrote, setWrote] = useState<Wrote | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [busy, setBusy] = useState(true)
  const [keyOf] = useState(keysOf)

  async function send(dryRun: boolean): Promise<void> {
    setBusy(true)
    setFailure(null)
    setRefusal(null)
    const said = reason.trim()
    try {
      const outcome = await act(dryRun ? {} : { ...(said && { why: said }), idempotencyKey: keyOf(said) }, dryRun)
      if ('refusal' in outcome) setRefusal(outcome.refusal)
      else if (dryRun) setForeseen(outcome.wrote)
      else {
        setWrote(outcome.wrote)
        onDone?.(outcome.wrote)
      }
    } catch (error) {
      const told = error instanceof AskFailed ? words.failed(error.message) : String(error)
      setFailure(dryRun ? told : `${told} ${say.retry}`)
    } finally {
      setBusy(false)
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: what would come of it is asked once, when the form opens
  useEffect(() => void send(true), [])

  if (wrote) return <Done wrote={wrote} />
  const proposes = !may(viewer, 'facts:write')
  return (
    <div className="act" aria-busy={busy}>
      <p>{lead}</p>
      {!foreseen && busy && <p role="status">{say.checking}</p>}
      {foreseen && <Foreseen foreseen={foreseen} />}
      {refusal && <Problem refusal={refusal} />}
      {failure && <p role="alert">{failure}</p>}
      {foreseen && (
        <>
          <div className="field">
            <label htmlFor={why}>{say.why}</label>
            <textarea id={why} rows={2} value={reason} onChange={({ target }) => setReason(target.value)} />
          </div>
          <p className="faint">{proposes && !verb ? say.willWait : say.nothingWritten}</p>
          <p className="buttons">
            <button type="button" className="primary" disabled={busy} onClick={() => send(false)}>
              {verb ?? (proposes ? say.proposeIt : say.doIt)}
            </button>
          </p>
        </>
      )}
    </div>
  )
}
