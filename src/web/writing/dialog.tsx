import './writing.css'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useSpeech } from '../explorer/words/language.tsx'

interface Props {
  readonly title: string
  readonly children: ReactNode
  /** Called when it has closed, by its button, by Escape or by what was done in it. */
  readonly onClose: () => void
}

/** A dialog over the page, which holds the focus until it closes. */
export function Dialog({ title, children, onClose }: Props) {
  const { words } = useSpeech()
  const heading = useId()
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => element.current?.showModal(), [])
  return createPortal(
    <dialog ref={element} className="writing" aria-labelledby={heading} onClose={onClose}>
      <header>
        <h2 id={heading}>{title}</h2>
        <button type="button" className="plain" aria-label={words.close} onClick={() => element.current?.close()}>
          <span aria-hidden="true">×</span>
        </button>
      </header>
      {children}
    </dialog>,
    document.body,
  )
}
