import { useEffect, useRef } from 'react'
import { useSpeech } from '../explorer/words/language.tsx'
import type { Wrote } from './outcome.ts'
import { placeOf } from './place-of.ts'
import { writingWords } from './words/writing-words.ts'

interface Props {
  readonly wrote: Wrote
  /** Begins anew, where that makes sense. */
  readonly onAnother?: () => void
}

/** That something was written, or waits for a review. */
export function Done({ wrote, onAnother }: Props) {
  const { language, link } = useSpeech()
  const say = writingWords(language)
  const told = useRef<HTMLParagraphElement>(null)
  useEffect(() => told.current?.focus(), [])
  const { entry, again } = wrote
  const about =
    wrote.__typename === 'ClaimWritten'
      ? wrote.claim?.id
      : wrote.__typename === 'EntityWritten'
        ? wrote.entity?.id
        : undefined
  const place = about ? placeOf(about) : null
  return (
    <section className="done">
      <p ref={told} role="status" tabIndex={-1}>
        {entry.status === 'PROPOSED' ? say.proposed(entry.id) : say.written(entry.id)} {again && say.before}
      </p>
      <p className="buttons">
        {place && (
          <a className="small" href={link(place)}>
            {wrote.__typename === 'ClaimWritten' ? say.toClaim : say.toEntity}
          </a>
        )}
        {onAnother && (
          <button type="button" className="small" onClick={onAnother}>
            {say.another}
          </button>
        )}
      </p>
    </section>
  )
}
