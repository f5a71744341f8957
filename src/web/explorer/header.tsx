import type { MouseEvent } from 'react'
import icon from '../shared/icon.svg'
import { EntityPicker } from './ask/entity-picker.tsx'
import { ThemeChoice } from './theme-choice.tsx'
import { useSpeech } from './words/language.tsx'

interface Props {
  /** Where a found entity leads. */
  readonly onChoose: (id: string) => void
  /** Leads home without loading the page anew; where it is left out, the link does it. */
  readonly onHome?: () => void
}

/** The name of the place, the search, the reader's language and colours. */
export function Header({ onChoose, onHome }: Props) {
  const { words, language, speak } = useSpeech()
  const goHome = (event: MouseEvent) => {
    if (!onHome) return
    event.preventDefault()
    onHome()
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
          onChoose={({ id }) => onChoose(id)}
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
