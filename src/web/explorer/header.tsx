import type { MouseEvent } from 'react'
import icon from '../shared/icon.svg'
import { EntityPicker } from './ask/entity-picker.tsx'
import { useChange } from './scene/changing.tsx'
import { ThemeChoice } from './theme-choice.tsx'
import { useSpeech } from './words/language.tsx'

/** The name of the place, the search, the reader's language and colours. */
export function Header() {
  const { words, language, speak } = useSpeech()
  const change = useChange()
  const goHome = (event: MouseEvent) => {
    event.preventDefault()
    change({ type: 'cleared' })
  }
  return (
    <header className="header">
      <a className="brand" href="/" onClick={goHome}>
        <img src={icon} alt="" width="28" height="28" />
        <span>Entrepôt</span>
      </a>
      <search className="header-search">
        <EntityPicker
          label={words.searchLabel}
          hint={words.searchHint}
          chosen={null}
          onChoose={({ id }) => change({ type: 'asked', question: 'around', blanks: [id] })}
        />
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
        <a className="plain" href="/graphql">
          GraphiQL
        </a>
      </nav>
    </header>
  )
}
