import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { Card } from '../../shared/graphql/fragments.ts'
import { english, type Words } from './english.ts'

export type Language = 'en' | 'zh'

interface Speech {
  readonly language: Language
  readonly words: Words
  /** The name of an entity in the reader's language; words for one that could not be read. */
  readonly name: (entity: Pick<Card, 'name' | 'nameZh'> | null) => string
  readonly speak: (language: Language) => void
}

const Context = createContext<Speech | null>(null)
const kept = 'entrepot.language'

function preferred(): Language {
  const asked = new URLSearchParams(window.location.search).get('lang') ?? localStorage.getItem(kept)
  return (asked ?? navigator.language).startsWith('zh') ? 'zh' : 'en'
}

/** Speaks the reader's language: that of the browser, until another is chosen. Only who reads Chinese loads its words. */
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

/** The words of the page. */
export function useSpeech(): Speech {
  const speech = useContext(Context)
  if (!speech) throw new Error('useSpeech needs <Speaking> around it')
  return speech
}
