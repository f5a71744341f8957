/** Letters that carry no separate accent in Unicode, and what a reader types instead. */
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

/** A text in lower case and without accents, as far as Unicode and a reader's keyboard go. */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[łøđðþßæœı]/g, (letter) => plain[letter] ?? letter)
    .replace(/\p{M}/gu, '')
}

/**
 * The words of a name or of a text that somebody searches, folded so that spellings meet: no case, accents, apostrophes or
 * other punctuation. `Xi'an` is one word, `U.S.` too; so is a run of Chinese characters.
 */
export function foldedWords(text: string): readonly string[] {
  const letters = withoutAccents(text)
    .replace(/&/g, ' and ')
    .replace(/['’‘ʻʼ`]/g, '')
    .replace(/(?<=(?:^|[^\p{L}])\p{L})\.(?=\p{L}(?:[^\p{L}]|$))/gu, '')
  return letters.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? []
}

/**
 * A folded word as it stands in `searchText`: Chinese has no spaces between its words, so every character stands alone there,
 * and a part of a Chinese name is found like a phrase.
 */
export function spaced(word: string): string {
  return isChinese(word) ? [...word].join(' ') : word
}

/** True of a folded word that is a run of Chinese characters. */
export function isChinese(word: string): boolean {
  return /^\p{Script=Han}/u.test(word)
}
