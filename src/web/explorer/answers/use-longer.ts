import { useState } from 'react'
import type { Answer } from '../questions/answer.ts'

export interface Longer {
  /** The answer, with whatever more of it was asked for. */
  readonly answer: Answer | null
  /** Asks for more of it; null where all of it is there, or more is on its way. */
  readonly more: (() => void) | null
  readonly failure: string | null
}

interface Grown {
  readonly from: Answer
  readonly to: Answer
  readonly loading: boolean
  readonly failure: string | null
}

/** Lets an answer grow by a page at a time, until another is given. */
export function useLonger(first: Answer | null): Longer {
  const [grown, setGrown] = useState<Grown | null>(null)
  const current = grown && grown.from === first ? grown : null
  const answer = current?.to ?? first
  const more = () => {
    if (!first || !answer?.more) return
    setGrown({ from: first, to: answer, loading: true, failure: null })
    answer.more().then(
      (to) => setGrown((now) => (now?.from === first ? { from: first, to, loading: false, failure: null } : now)),
      (error: unknown) => {
        const failure = error instanceof Error ? error.message : String(error)
        setGrown((now) => (now?.from === first ? { from: first, to: answer, loading: false, failure } : now))
      },
    )
  }
  return { answer, more: answer?.more && !current?.loading ? more : null, failure: current?.failure ?? null }
}
