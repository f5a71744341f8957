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
  const [theme, setTheme] = useState<Theme>(() => {
    const before = localStorage.getItem(kept)
    return isTheme(before) ? before : 'auto'
  })

  useEffect(() => {
    localStorage.setItem(kept, theme)
    if (theme === 'auto') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
    window.dispatchEvent(new Event('themechange'))
  }, [theme])

  const label = `${words.themeLabel}: ${words.theme[theme]}`
  return (
    <button type="button" className="plain" aria-label={label} title={label} onClick={() => setTheme(next[theme])}>
      <span aria-hidden="true">{signs[theme]}</span>
    </button>
  )
}
