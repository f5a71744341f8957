import { useEffect, useRef, useState } from 'react'
import { useChange } from '../scene/changing.tsx'
import { viewsOf } from '../scene/scene.ts'
import { isNarrow } from '../scene/use-narrow.ts'
import { useSpeech } from '../words/language.tsx'
import { shortcutWords } from './shortcut-words.ts'

/** The keys that do something anywhere on the page, except while somebody types, and the sheet that lists them. */
export function Shortcuts() {
  const { words, language } = useSpeech()
  const change = useChange()
  const sheet = useRef<HTMLDialogElement>(null)
  const [open, setOpen] = useState(false)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || isTyping(event.target) || document.querySelector('dialog[open]'))
        return
      const act = actionOf(event)
      if (!act) return
      event.preventDefault()
      act()
    }
    const actionOf = ({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): (() => void) | null => {
      if (ctrlKey || metaKey)
        return key.toLowerCase() === 'z' ? () => change({ type: shiftKey ? 'redone' : 'undone' }) : null
      const view = viewsOf(null)[Number(key) - 2]
      if (view) return () => change({ type: 'viewed', view })
      if (key === '1')
        return () => {
          if (isNarrow()) change({ type: 'read' })
          document.getElementById('answer')?.focus()
        }
      if (key === '/') return () => document.querySelector<HTMLElement>('.header-search input')?.focus()
      if (key === '?') return () => setOpen(true)
      const button = key.toLowerCase() === 'f' && document.querySelector<HTMLElement>('[aria-keyshortcuts="f"]')
      return button ? () => button.click() : null
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [change])

  useEffect(() => {
    if (open) sheet.current?.showModal()
  }, [open])

  if (!open) return null
  const { title, keys } = shortcutWords[language]
  return (
    <dialog ref={sheet} className="shortcuts" aria-label={title} onClose={() => setOpen(false)}>
      <header>
        <h2>{title}</h2>
        <button type="button" className="plain" aria-label={words.close} onClick={() => sheet.current?.close()}>
          <span aria-hidden="true">×</span>
        </button>
      </header>
      <dl>
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  )
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input:not([type="range"]), textarea, select, [contenteditable]') !== null
