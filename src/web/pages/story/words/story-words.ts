import type { Language } from '../../../explorer/words/language.tsx'
import { chinese } from './chinese.ts'
import { english, type StoryWords } from './english.ts'

/** The texts around stories in a language. */
export function storyWords(language: Language): StoryWords {
  return language === 'zh' ? chinese : english
}
