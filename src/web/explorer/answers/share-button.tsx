import { useState } from 'react'
import { inLanguage, useSpeech } from '../words/language.tsx'

/** Shares the page as it is shown: where the device can, it asks with whom; elsewhere the link is copied. */
export function ShareButton() {
  const { words, language } = useSpeech()
  const [done, setDone] = useState<'copied' | 'copyFailed' | null>(null)
  const share = async () => {
    const address = inLanguage(window.location.href, language)
    try {
      if (navigator.share) await navigator.share({ title: document.title, url: address })
      else {
        await navigator.clipboard.writeText(address)
        setDone('copied')
      }
    } catch (error) {
      // Whoever closes the device's own list has changed their mind.
      if (!(error instanceof DOMException && error.name === 'AbortError')) setDone('copyFailed')
    }
  }
  return (
    <button type="button" className="small share" onClick={share} onBlur={() => setDone(null)}>
      <span aria-live="polite">{done ? words[done] : words.share}</span>
    </button>
  )
}
