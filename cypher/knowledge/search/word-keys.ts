import { isChinese } from './folded.ts'

/*
 * What the engines' text indexes are asked for. Neither engine's index knows beginnings and typos as the other's does, so each
 * word of a name is indexed under short keys, and a word asked for looks under a few: what is meant is always among what is
 * found, and the statement tells it from the rest. The word `horgos` has
 *
 *   its beginnings                  _bhor _bhorg _bhorgo _bhorgos
 *   its spellings: itself, and      _shorgos _sorgos _shrgos _shogos _shoros _shorgs _shorgo
 *   what is left without a letter
 *
 * Two words that differ by one letter more, less or other, or by two swapped, have a spelling in common. The first seven letters
 * do for that, so that words that have only just begun are found as well. Two words of a name that may be written as one have its
 * first spelling: `hong kong`. Where a name begins with a word it has `_nh` and `_nho` besides: so short a beginning of any word
 * would find half the graph.
 *
 * Measured on `full`, 53,500 entities: a misspelt name finds some three, where three letters of its head or its tail found
 * hundreds. Lucene's own fuzzy search looks at 50 spellings at most, so it can't be relied on.
 */

/** How many letters a word needs before one of them may be wrong. */
const shortestWithTypo = 4

/** The longest word that may have a typo; no name has a longer one. */
const longestWithTypo = 30

/** The longest beginning of a word that has a key. */
const longestHead = 6

/** How many of a word's letters are spelt. */
const spelt = 7

/** The keys under which a word is indexed. Chinese characters are words of the text themselves, and need none. */
export function keysOfWord(word: string, beginsName: boolean): readonly string[] {
  if (isChinese(word)) return []
  const letters = [...word]
  const beginnings = beginsName ? [key('n', letters.slice(0, 1)), key('n', letters.slice(0, 2))] : []
  if (letters.length < 3) return beginnings
  const heads = letters.slice(2, longestHead).map((_, more) => head(letters, 3 + more))
  return [...beginnings, ...heads, ...(isOfLetters(word) ? spellings(letters) : [])]
}

/** The keys of two words that follow one another and may be asked for as one. */
export function keysOfPair(word: string, next: string): readonly string[] {
  const letters = [...word, ...next]
  return letters.length > shortestWithTypo && isOfLetters(word) && isOfLetters(next)
    ? spellings(letters).slice(0, 1)
    : []
}

/**
 * The keys under which to look for the words that begin with this one, or are one edit away from it: one letter more, less or
 * other, or two swapped.
 */
export function keysToFind(word: string): readonly string[] {
  const letters = [...word]
  if (isChinese(word)) return letters.slice(0, 1)
  if (letters.length < 3) return [word, key('n', letters)]
  const begins = head(letters, Math.min(letters.length, longestHead))
  if (!mayHaveTypo(word)) return [begins]
  return letters.length < spelt ? [begins, ...spellings(letters)] : spellings(letters)
}

/** One wrong letter is forgiven in a word of some length; one wrong digit is another code. */
export function mayHaveTypo(word: string): boolean {
  const { length } = [...word]
  return length >= shortestWithTypo && length <= longestWithTypo && isOfLetters(word)
}

type Letters = readonly string[]

function head(letters: Letters, length: number): string {
  return key('b', letters.slice(0, length))
}

/** The first letters of a word, and what is left of them without one. */
function spellings(word: Letters): readonly string[] {
  const letters = word.slice(0, spelt)
  const without = letters.map((_, at) => key('s', [...letters.slice(0, at), ...letters.slice(at + 1)]))
  return [...new Set([key('s', letters), ...without])]
}

function isOfLetters(word: string): boolean {
  return /^\p{L}+$/u.test(word) && !isChinese(word)
}

function key(kind: string, letters: Letters): string {
  return `_${kind}${letters.join('')}`
}
