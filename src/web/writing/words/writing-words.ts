import type { Language } from '../../explorer/words/language.tsx'
import { chinese } from './chinese.ts'
import { english, type WritingWords } from './english.ts'

/** The texts around writing in a language. */
export function writingWords(language: Language): WritingWords {
  return language === 'zh' ? chinese : english
}
