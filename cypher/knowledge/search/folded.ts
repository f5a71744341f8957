import { simplified } from './traditional-characters.ts'

/** Letters that Unicode does not decompose into a base letter and an accent, with the letters that people type instead. */
const plain: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}

/** A text in lower case and without accents. */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[łøđðþßæœı]/g, (letter) => plain[letter] ?? letter)
    .replace(/\p{M}/gu, '')
}

/** What people shorten in front of another word: `St Petersburg`, `Mt. Pleasant`. At the end of a name it may mean something else. */
const shortened: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', mt: 'mount', ft: 'fort' }

/**
 * The words of a name or of a search text, folded so that different spellings match: without case, accents, apostrophes and other
 * punctuation, in simplified characters, and `Saint` for `St.`. `Xi'an` is one word, `U.S.` too; so is a run of Chinese characters.
 */
export function foldedWords(text: string): readonly string[] {
  const letters = simplified(withoutAccents(text))
    .replace(/&/g, ' and ')
    .replace(/['’‘ʻʼ`]/g, '')
    .replace(/(?<=(?:^|[^\p{L}])\p{L})\.(?=\p{L}(?:[^\p{L}]|$))/gu, '')
  const words = letters.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? []
  return words.map((word, place) => (place < words.length - 1 && shortened[word]) || word)
}

/**
 * The form of a folded word in `searchText`. Chinese has no spaces between words, so every Chinese character is a word of its own, and a
 * part of a Chinese name matches like a phrase.
 */
export function spaced(word: string): string {
  return isChinese(word) ? [...word].join(' ') : word
}

/** True of a folded word that is a run of Chinese characters. */
export function isChinese(word: string): boolean {
  return /^\p{Script=Han}/u.test(word)
}
