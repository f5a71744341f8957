import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { Card } from '../../shared/graphql/fragments.ts'
import { english, type Words } from './english.ts'

export type Language = 'en' | 'zh'

interface Speech {
  readonly language: Language
  readonly words: Words
  /** The name of an entity in the reader's language, or a placeholder if the entity could not be read. */
  readonly name: (entity: Pick<Card, 'name' | 'nameZh'> | null) => string
  readonly speak: (language: Language) => void
}

const Context = createContext<Speech | null>(null)
const kept = 'entrepot.language'

function preferred(): Language {
  const asked = new URLSearchParams(window.location.search).get('lang') ?? localStorage.getItem(kept)
  return (asked ?? navigator.language).startsWith('zh') ? 'zh' : 'en'
}

/** Provides the reader's language, initially the browser's. The Chinese texts are loaded only when needed. */
export function Speaking({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(preferred)
  const [words, setWords] = useState<Words>(english)

  useEffect(() => {
    let current = true
    document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en'
    if (language === 'en') setWords(english)
    else import('./chinese.ts').then(({ chinese }) => current && setWords(chinese))
    return () => {
      current = false
    }
  }, [language])

  const speech: Speech = {
    language,
    words,
    name: (entity) => (entity ? (language === 'zh' ? entity.nameZh : entity.name) : words.notRead),
    speak: (next) => {
      localStorage.setItem(kept, next)
      setLanguage(next)
    },
  }
  return <Context value={speech}>{children}</Context>
}

/** The texts of the page in the current language. */
export function useSpeech(): Speech {
  const speech = useContext(Context)
  if (!speech) throw new Error('useSpeech needs <Speaking> around it')
  return speech
}
