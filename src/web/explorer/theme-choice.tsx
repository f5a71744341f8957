import { useEffect, useState } from 'react'
import { useSpeech } from './words/language.tsx'

type Theme = 'auto' | 'light' | 'dark'
const kept = 'entrepot.theme'
const next: Readonly<Record<Theme, Theme>> = { auto: 'light', light: 'dark', dark: 'auto' }
const signs: Readonly<Record<Theme, string>> = { auto: '◐', light: '○', dark: '●' }

const isTheme = (text: string | null): text is Theme => text !== null && text in next

/** A button that cycles through the themes: system, light, dark. */
export function ThemeChoice() {
  const { words } = useSpeech()
  // The server can't know the reader's choice, so the first render is the same for everyone.
  const [chosen, setChosen] = useState<Theme | null>(null)
  const theme = chosen ?? 'auto'

  useEffect(() => {
    if (chosen === null) {
      const before = localStorage.getItem(kept)
      setChosen(isTheme(before) ? before : 'auto')
      return
    }
    localStorage.setItem(kept, chosen)
    if (chosen === 'auto') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = chosen
    window.dispatchEvent(new Event('themechange'))
  }, [chosen])

  const label = `${words.themeLabel}: ${words.theme[theme]}`
  return (
    <button type="button" className="plain" aria-label={label} title={label} onClick={() => setChosen(next[theme])}>
      <span aria-hidden="true">{signs[theme]}</span>
    </button>
  )
}
