import { type FormEvent, useId, useState } from 'react'
import { useSpeech } from '../explorer/words/language.tsx'
import { AskFailed, forgetAnswers } from '../shared/graphql/ask.ts'
import { currentSession, takeKey } from '../shared/session/session.ts'
import { useSession } from '../shared/session/use-session.ts'
import { whoAsks } from './viewer.ts'
import { writingWords } from './words/writing-words.ts'

/** The form by which a reader signs in with a key. Refused, it says why. */
export function SignIn() {
  const { words, language } = useSpeech()
  const say = writingWords(language)
  const { refused } = useSession()
  const ids = { key: useId(), problem: useId() }
  const [key, setKey] = useState('')
  const [keep, setKeep] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const problem = failure ?? refused

  async function signIn(event: FormEvent) {
    event.preventDefault()
    const given = key.trim()
    // What no header can carry is no key; the server says the same of what is none of its own.
    if (!/^[\w.~+/-]+=*$/.test(given)) return setFailure(say.noKey)
    setBusy(true)
    setFailure(null)
    takeKey(given, keep ? 'browser' : 'tab')
    try {
      await whoAsks()
      if (currentSession().viewer) forgetAnswers()
      setKey('')
    } catch (error) {
      setFailure(error instanceof AskFailed ? words.failed(error.message) : String(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <form className="sign-in" onSubmit={signIn}>
      <p>{say.signInLead}</p>
      <label htmlFor={ids.key}>{say.key}</label>
      <input
        id={ids.key}
        type="password"
        autoComplete="off"
        spellCheck={false}
        required
        value={key}
        placeholder="ent_…"
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? ids.problem : undefined}
        onChange={({ target }) => setKey(target.value)}
      />
      {problem && (
        <p id={ids.problem} className="problem" role="alert">
          {problem}
        </p>
      )}
      <label className="choice">
        <input type="checkbox" checked={keep} onChange={({ target }) => setKeep(target.checked)} /> {say.keepKey}
      </label>
      <p className="faint">{say.whereKeyGoes}</p>
      <p className="buttons">
        <button type="submit" className="primary" disabled={busy}>
          {words.account.signIn}
        </button>
      </p>
    </form>
  )
}
