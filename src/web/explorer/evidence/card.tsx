import { type ReactNode, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useChange } from '../scene/changing.tsx'
import { useNarrow } from '../scene/use-narrow.ts'
import { useSpeech } from '../words/language.tsx'
import { useSwipeDown } from './use-swipe-down.ts'
import { useTurnOfFocus } from './use-turn-of-focus.ts'

interface Props {
  readonly title: ReactNode
  readonly label: string
  readonly children: ReactNode
}

/** A card beside the picture, or a sheet at the bottom of a phone. Escape closes it, and there a swipe down does. */
export function Card({ title, label, children }: Props) {
  const { words } = useSpeech()
  const change = useChange()
  const isSheet = useNarrow()
  const element = useRef<HTMLElement>(null)
  const close = () => change({ type: 'chosen', id: null })
  const swipe = useSwipeDown(element, close)
  useTurnOfFocus(element, isSheet)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !document.querySelector('dialog[open]')) change({ type: 'chosen', id: null })
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [change])
  const content = (
    <>
      <header {...(isSheet && swipe)}>
        <h2>{title}</h2>
        <button type="button" className="plain" aria-label={words.close} onClick={close}>
          <span aria-hidden="true">×</span>
        </button>
      </header>
      {children}
    </>
  )
  if (!isSheet)
    return (
      <aside ref={element} className="card" tabIndex={-1} aria-label={label}>
        {content}
      </aside>
    )
  const hold = (sheet: HTMLElement | null) => {
    element.current = sheet
  }
  return createPortal(
    <div ref={hold} className="card sheet" role="dialog" tabIndex={-1} aria-label={label}>
      {content}
    </div>,
    document.body,
  )
}
