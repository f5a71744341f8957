import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { Card, SourceCard } from '../../shared/graphql/fragments.ts'
import { english, type Words } from './english.ts'

export type Language = 'en' | 'zh'

/** How a page speaks to its reader. */
export interface Speech {
  readonly language: Language
  readonly words: Words
  /** The name of an entity in the reader's language, or a placeholder if the entity could not be read. */
  readonly name: (entity: Pick<Card, 'name' | 'nameZh'> | null) => string
  /** `en` for the name of an entity that has none in Chinese, on a Chinese page; for the `lang` attribute. */
  readonly nameLang: (entity: Pick<Card, 'name' | 'nameZh'> | null) => 'en' | undefined
  /** The short title of a source in the reader's language. */
  readonly sourceTitle: (source: Pick<SourceCard, 'shortTitle' | 'shortTitleZh'>) => string
  /** A text in the reader's language: the Chinese one, if there is one, on a Chinese page. */
  readonly either: (english: string | null, chinese: string | null) => string | null
  /** The address of another page of this site, in the reader's language. */
  readonly link: (path: string) => string
}

/** The tags of the languages for the `lang` attribute of HTML. */
export const tags: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-Hans' }

/** The texts in a language. The Chinese ones are loaded only when needed. */
export async function wordsIn(language: Language): Promise<Words> {
  return language === 'zh' ? (await import('./chinese.ts')).chinese : english
}

/**
 * How to speak in a language.
 * @param chosen whether the address of the page names the language, so that links go on naming it
 */
export function speechIn(language: Language, words: Words, chosen: boolean): Speech {
  return {
    language,
    words,
    name: (entity) => (entity ? (language === 'zh' ? entity.nameZh : entity.name) : words.notRead),
    nameLang: (entity) => (language === 'zh' && entity && !/\p{Script=Han}/u.test(entity.nameZh) ? 'en' : undefined),
    sourceTitle: ({ shortTitle, shortTitleZh }) => (language === 'zh' && shortTitleZh) || shortTitle,
    either: (english, inChinese) => (language === 'zh' && inChinese) || english,
    link: (path) => (chosen || language === 'zh' ? inLanguage(path, language) : path),
  }
}

/** An address that names the language. */
export function inLanguage(path: string, language: Language): string {
  const [before = '', hash] = path.split('#')
  const [pathname = '', search] = before.split('?')
  const parts = new URLSearchParams(search)
  parts.set('lang', language)
  return `${pathname}?${parts}${hash === undefined ? '' : `#${hash}`}`.replaceAll('%3A', ':').replaceAll('%7E', '~')
}

const Context = createContext<(Speech & { readonly speak: (language: Language) => void }) | null>(null)

/** Provides the reader's language, initially the one in which the page was served. */
export function Speaking({ speech: first, children }: { readonly speech: Speech; readonly children: ReactNode }) {
  const [speech, setSpeech] = useState(first)

  useEffect(() => {
    document.documentElement.lang = tags[speech.language]
  }, [speech])

  const speak = async (language: Language) => {
    const words = await wordsIn(language)
    window.history.replaceState(window.history.state, '', inLanguage(hereNow(), language))
    setSpeech(speechIn(language, words, true))
  }
  return <Context value={{ ...speech, speak }}>{children}</Context>
}

const hereNow = () => window.location.pathname + window.location.search + window.location.hash

/** The speech of the page that the server sent, in the browser. */
export async function speechOfPage(): Promise<Speech> {
  const language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'
  return speechIn(language, await wordsIn(language), new URLSearchParams(window.location.search).has('lang'))
}

/** The texts of the page in the current language. */
export function useSpeech() {
  const speech = useContext(Context)
  if (!speech) throw new Error('useSpeech needs <Speaking> around it')
  return speech
}
