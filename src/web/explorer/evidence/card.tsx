import { type ReactNode, useEffect, useRef } from 'react'
import { useChange } from '../scene/changing.tsx'
import { useSpeech } from '../words/language.tsx'

/** A card beside the picture; Escape closes it. */
export function Card({
  title,
  label,
  children,
}: {
  readonly title: ReactNode
  readonly label: string
  readonly children: ReactNode
}) {
  const { words } = useSpeech()
  const change = useChange()
  const element = useRef<HTMLElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') change({ type: 'chosen', id: null })
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [change])
  return (
    <aside ref={element} className="card" aria-label={label}>
      <header>
        <h2>{title}</h2>
        <button
          type="button"
          className="plain"
          aria-label={words.close}
          onClick={() => change({ type: 'chosen', id: null })}
        >
          <span aria-hidden="true">×</span>
        </button>
      </header>
      {children}
    </aside>
  )
}
