import type { MouseEvent } from 'react'
import { Account } from './account.tsx'
import { SearchBox } from './ask/search-box.tsx'
import type { Narrowing } from './questions/narrowing.ts'
import type { Question } from './scene/scene.ts'
import { ThemeChoice } from './theme-choice.tsx'
import { useSpeech } from './words/language.tsx'

interface Props {
  /** Called with the entity that the search found. */
  readonly onChoose: (id: string) => void
  /** Called with the question that the search understood. */
  readonly onAsk: (question: Question, blanks: readonly string[], narrowing?: Narrowing) => void
  /** Goes home without reloading the page. If omitted, the link reloads it. */
  readonly onHome?: () => void
}

/** The header: the site's name, the search, and the choice of language and theme. */
export function Header({ onChoose, onAsk, onHome }: Props) {
  const { words, language, speak, link } = useSpeech()
  const goHome = (event: MouseEvent) => {
    if (!onHome) return
    event.preventDefault()
    onHome()
  }
  return (
    <header className="header">
      <a className="brand" href={link('/')} onClick={goHome}>
        <img src="/icon.svg" alt="" width="28" height="28" fetchPriority="low" />
        <span>Entrepôt</span>
      </a>
      <search className="header-search">
        <SearchBox onChoose={onChoose} onAsk={onAsk} />
      </search>
      <nav className="header-end">
        <button
          type="button"
          className="plain"
          lang={language === 'en' ? 'zh-Hans' : 'en'}
          aria-label={words.languageLabel}
          onClick={() => speak(language === 'en' ? 'zh' : 'en')}
        >
          {words.language}
        </button>
        <ThemeChoice />
        <a className="plain" href={link('/measure/exports')}>
          {words.charts}
        </a>
        <a className="plain" href={link('/stories')}>
          {words.stories}
        </a>
        <a className="plain" href="/graphql">
          GraphiQL
        </a>
        <Account />
      </nav>
    </header>
  )
}
