import type { Language } from '../../../explorer/words/language.tsx'
import { chinese } from './chinese.ts'
import { english, type MeasureWords } from './english.ts'

/** The texts of the pages of measures in a language. */
export function measureWords(language: Language): MeasureWords {
  return language === 'zh' ? chinese : english
}
