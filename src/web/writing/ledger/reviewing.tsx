import { useEffect, useId, useState } from 'react'
import { useSpeech } from '../../explorer/words/language.tsx'
import { AskFailed } from '../../shared/graphql/ask.ts'
import { Foreseen } from '../foreseen.tsx'
import { review } from '../mutations.ts'
import { keysOf } from '../once.ts'
import type { Refusal, Wrote } from '../outcome.ts'
import { writingWords } from '../words/writing-words.ts'

type Verdict = 'ACCEPT' | 'REJECT'

/** What a proposal would change if it were accepted now, and its review. */
export function Reviewing({ entry }: { readonly entry: string }) {
  const { words, language } = useSpeech()
  const say = writingWords(language)
  const reason = useId()
  const [why, setWhy] = useState('')
  const [foreseen, setForeseen] = useState<Wrote | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [busy, setBusy] = useState(false)
  const [keyOf] = useState(keysOf)

  async function send(asked: Verdict, dryRun: boolean): Promise<void> {
    setBusy(true)
    setFailure(null)
    const said = why.trim()
    const signature = dryRun ? {} : { ...(said && { why: said }), idempotencyKey: keyOf([asked, said]) }
    try {
      const outcome = await review({ entry, verdict: asked, ...signature }, dryRun)
      if ('refusal' in outcome) setRefusal(outcome.refusal)
      else if (dryRun) setForeseen(outcome.wrote)
      else setVerdict(asked)
    } catch (error) {
      const told = error instanceof AskFailed ? words.failed(error.message) : String(error)
      setFailure(dryRun ? told : `${told} ${say.retry}`)
    } finally {
      setBusy(false)
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: what would come of it is asked once
  useEffect(() => void send('ACCEPT', true), [])

  if (verdict) return <p role="status">{verdict === 'ACCEPT' ? say.accepted(entry) : say.rejected(entry)}</p>
  if (!foreseen && !refusal && !failure) return <p role="status">{say.checking}</p>
  return (
    <div className="act" aria-busy={busy}>
      {foreseen && <Foreseen foreseen={foreseen} />}
      {refusal && (
        <p className="refused" role="alert">
          {say.cannot} {refusal.message}
        </p>
      )}
      {failure && <p role="alert">{failure}</p>}
      <div className="field">
        <label htmlFor={reason}>{say.reason}</label>
        <textarea
          id={reason}
          rows={2}
          value={why}
          aria-describedby={`${reason}-hint`}
          onChange={({ target }) => setWhy(target.value)}
        />
        <p id={`${reason}-hint`} className="faint hint">
          {say.reasonHint}
        </p>
      </div>
      <p className="buttons">
        <button
          type="button"
          className="primary"
          disabled={busy || !foreseen || refusal !== null}
          onClick={() => send('ACCEPT', false)}
        >
          {say.accept}
        </button>
        <button type="button" className="small" disabled={busy} onClick={() => send('REJECT', false)}>
          {say.reject}
        </button>
      </p>
    </div>
  )
}
