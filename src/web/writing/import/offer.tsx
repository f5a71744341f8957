import { useId, useState } from 'react'
import { useSpeech } from '../../explorer/words/language.tsx'
import { writingWords } from '../words/writing-words.ts'

interface Props {
  readonly says: string
  readonly verb: string
  readonly busy: boolean
  /** True of what can't be taken back: a second click does it. */
  readonly asksAgain?: true
  readonly onDo: () => void
}

/** A button with what it will do. */
export function Offer({ says, verb, busy, asksAgain, onDo }: Props) {
  const { language } = useSpeech()
  const say = writingWords(language)
  const id = useId()
  const [asked, setAsked] = useState(false)
  return (
    <p className="offer">
      <button
        type="button"
        className="small"
        aria-describedby={id}
        disabled={busy}
        onClick={() => (asksAgain && !asked ? setAsked(true) : onDo())}
      >
        {asked ? `${verb}: ${say.doIt}` : verb}
      </button>{' '}
      <span id={id}>{says}</span>
    </p>
  )
}
