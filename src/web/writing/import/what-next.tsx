import { useId, useState } from 'react'
import { useSpeech } from '../../explorer/words/language.tsx'
import { AskFailed } from '../../shared/graphql/ask.ts'
import { may, type Viewer } from '../../shared/session/session.ts'
import { type JobPart, written } from './job.ts'
import { discardImport, type Left, mergeImport, resumeImport, undoImport } from './mutations.ts'
import { Offer } from './offer.tsx'
import { importWords } from './words/import-words.ts'

interface Props {
  readonly job: JobPart
  readonly viewer: Viewer
  /** Called once something was begun. */
  readonly onBegun: () => Promise<void>
}

/** What can be done with a job in its state, by whoever may: what will happen is said beside each button. */
export function WhatNext({ job, viewer, onBegun }: Props) {
  const { words, language } = useSpeech()
  const say = importWords(language)
  const id = useId()
  const [why, setWhy] = useState('')
  const [same, setSame] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const { state, failure, by } = job
  const during = state === 'FAILED' ? failure?.during : undefined
  const canMerge = state === 'READ'
  const canUndo = state === 'MERGED' || during === 'MERGING'
  const canDiscard = state === 'READ' || state === 'UNDONE' || during === 'READING'
  const mayMerge = may(viewer, 'facts:write') || (may(viewer, 'facts:review') && by !== viewer.id)
  const mayDiscard = may(viewer, 'facts:review') || (may(viewer, 'import') && by === viewer.id)
  const offersDiscard = canDiscard && mayDiscard
  const offersResume = during !== undefined && may(viewer, 'import')
  if (!canMerge && !canUndo && !offersDiscard && !offersResume) return null

  const count = (wanted: (verdict: JobPart['verdicts'][number]['verdict']) => boolean) =>
    job.verdicts.reduce((sum, { verdict, rows }) => sum + (wanted(verdict) ? rows : 0), 0)
  const alike = count((verdict) => verdict === 'SAME')
  const writes = count((verdict) => written.has(verdict))
  const cites = same ? alike : 0
  const leftOut = count((verdict) => !written.has(verdict) && verdict !== 'SAME')

  async function begin(act: () => Promise<Left>): Promise<void> {
    setBusy(true)
    setProblem(null)
    try {
      const left = await act()
      if (left === null) setWhy('')
      setProblem(left)
      await onBegun()
    } catch (error) {
      setProblem(error instanceof AskFailed ? words.failed(error.message) : String(error))
    } finally {
      setBusy(false)
    }
  }

  const said = why.trim() || null
  return (
    <section className="act" aria-busy={busy}>
      <h2>{say.next}</h2>
      {problem && (
        <p className="refused" role="alert">
          {problem}
        </p>
      )}
      {(canMerge || canUndo) && !mayMerge && <p>{say.mayNot(viewer.id)}</p>}
      {(canMerge || canUndo) && mayMerge && (
        <>
          <p id={`${id}-what`}>
            {canUndo ? say.undoWhat : writes > 0 ? say.mergeWhat(writes) : cites === 0 && say.mergeNothing}{' '}
            {canMerge && cites > 0 && say.sameWhat(cites)} {canMerge && leftOut > 0 && say.leftOut(leftOut)}
          </p>
          {canMerge && alike > 0 && (
            <label className="choice">
              <input type="checkbox" checked={same} onChange={({ target }) => setSame(target.checked)} />{' '}
              {say.same(alike)}
            </label>
          )}
          <div className="field">
            <label htmlFor={id}>{say.why}</label>
            <textarea
              id={id}
              rows={2}
              maxLength={2000}
              value={why}
              aria-describedby={`${id}-hint`}
              onChange={({ target }) => setWhy(target.value)}
            />
            <p id={`${id}-hint`} className="faint hint">
              {say.whyHint}
            </p>
          </div>
          <p className="buttons">
            <button
              type="button"
              className="primary"
              aria-describedby={`${id}-what`}
              disabled={busy || (canMerge && writes + cites === 0)}
              onClick={() => begin(() => (canUndo ? undoImport(job.id, said) : mergeImport(job.id, same, said)))}
            >
              {canUndo ? say.undo : say.merge}
            </button>
          </p>
        </>
      )}
      {offersResume && (
        <Offer
          says={during === 'READING' ? say.resumeReading : say.resumeWhat}
          verb={say.resume}
          busy={busy}
          onDo={() => begin(() => resumeImport(job.id))}
        />
      )}
      {offersDiscard && (
        <Offer
          says={say.discardWhat}
          verb={say.discard}
          asksAgain
          busy={busy}
          onDo={() => begin(() => discardImport(job.id))}
        />
      )}
    </section>
  )
}
