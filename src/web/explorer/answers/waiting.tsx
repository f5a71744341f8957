import { useEffect, useState } from 'react'
import { abandon } from '../../shared/graphql/ask.ts'
import { useSpeech } from '../words/language.tsx'

/** After how many milliseconds a reader may want to cancel, and when something is likely wrong. */
const [aWhile, tooLong] = [1_000, 12_000]

/** The place of an answer that is being loaded. After a while it can be cancelled, and later asked again. */
export function Waiting({ onRetry }: { readonly onRetry: () => void }) {
  const { words } = useSpeech()
  const [passed, setPassed] = useState(0)
  useEffect(() => {
    const timers = [aWhile, tooLong].map((time) => setTimeout(() => setPassed(time), time))
    return () => timers.forEach(clearTimeout)
  }, [])
  const again = () => {
    abandon()
    onRetry()
  }
  return (
    <div>
      <p className="waiting" role="status">
        {passed < tooLong ? words.loading : words.loadingLong}
      </p>
      {passed > 0 && (
        <p className="answer-end">
          <button type="button" className="small" onClick={abandon}>
            {words.cancel}
          </button>
          {passed === tooLong && (
            <button type="button" className="small" onClick={again}>
              {words.tryAgain}
            </button>
          )}
        </p>
      )}
      <div className="skeleton" aria-hidden="true">
        <span />
        <span />
        <span />
        <span />
        <span />
      </div>
    </div>
  )
}
