import { useState } from 'react'
import type { Answer } from '../questions/answer.ts'

export interface Longer {
  /** The answer, including the pages loaded so far. */
  readonly answer: Answer | null
  /** Loads the next page; null if the answer is complete or a page is already in flight. */
  readonly more: (() => void) | null
  readonly failure: string | null
}

interface Grown {
  readonly from: Answer
  readonly to: Answer
  readonly loading: boolean
  readonly failure: string | null
}

/** Extends an answer by a page at a time, and starts over when a different answer is passed. */
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
