import type { Language } from '../../../explorer/words/language.tsx'
import { chinese } from './chinese.ts'
import { english, type ImportWords } from './english.ts'

/** The texts around importing files in a language. */
export function importWords(language: Language): ImportWords {
  return language === 'zh' ? chinese : english
}
