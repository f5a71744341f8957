import type { Language } from '../../../explorer/words/language.tsx'
import { chinese } from './chinese.ts'
import { english, type ProfileWords } from './english.ts'

/** The texts of the pages of entities in a language. */
export function profileWords(language: Language): ProfileWords {
  return language === 'zh' ? chinese : english
}
