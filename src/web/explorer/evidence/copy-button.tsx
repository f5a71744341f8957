import { useState } from 'react'
import { useSpeech } from '../words/language.tsx'

/** A button that copies a text and says so. */
export function CopyButton({ label, text }: { readonly label: string; readonly text: () => string }) {
  const { words } = useSpeech()
  const [done, setDone] = useState<'copied' | 'copyFailed' | null>(null)
  const copy = () =>
    navigator.clipboard.writeText(text()).then(
      () => setDone('copied'),
      () => setDone('copyFailed'),
    )
  return (
    <button type="button" className="small" onClick={copy} onBlur={() => setDone(null)}>
      <span aria-live="polite">{done ? words[done] : label}</span>
    </button>
  )
}
