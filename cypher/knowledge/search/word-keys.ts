import { isChinese } from './folded.ts'

/*
 * Keys for prefixes and typos in the engines' text indexes. The two engines' indexes handle prefixes and typos differently, so each word
 * of a name is indexed under short keys of our own, and a search word looks up a few of them. The candidates found always include the
 * matches, and the statement filters out the others. The word `horgos` has
 *
 *   its beginnings                  _bhor _bhorg _bhorgo _bhorgos
 *   its spellings: itself, and      _shorgos _sorgos _shrgos _shogos _shoros _shorgs _shorgo
 *   the word without one letter
 *
 * Two words that are one edit apart (a letter inserted, deleted or replaced, or two swapped) share a spelling. Spellings only use the
 * first seven letters, so that unfinished words are found as well. Two words of a name that may be written as one, like `hong kong`, also
 * have the first spelling of the joined word. The first word of a name also has `_nh` and `_nho`; such short prefixes of every word would
 * find half the graph.
 *
 * Measured on `full`, 53,500 entities: a misspelt name finds about three candidates; keys of the first or last three letters found
 * hundreds. Lucene's own fuzzy search expands to at most 50 terms, so it would miss matches.
 */

/** The shortest word that may have a typo. */
const shortestWithTypo = 4

/** The longest word that may have a typo; no name has a longer one. */
const longestWithTypo = 30

/** The longest prefix that gets a key. */
const longestHead = 6

/** The number of letters that spellings use. */
const spelt = 7

/** The keys under which a word is indexed. Chinese characters are words of the text themselves, so they need no keys. */
export function keysOfWord(word: string, beginsName: boolean): readonly string[] {
  if (isChinese(word)) return []
  const letters = [...word]
  const beginnings = beginsName ? [key('n', letters.slice(0, 1)), key('n', letters.slice(0, 2))] : []
  if (letters.length < 3) return beginnings
  const heads = letters.slice(2, longestHead).map((_, more) => head(letters, 3 + more))
  return [...beginnings, ...heads, ...(isOfLetters(word) ? spellings(letters) : [])]
}

/** The key of two successive words that may be searched as one. */
export function keysOfPair(word: string, next: string): readonly string[] {
  const letters = [...word, ...next]
  return letters.length > shortestWithTypo && isOfLetters(word) && isOfLetters(next)
    ? spellings(letters).slice(0, 1)
    : []
}

/**
 * The keys to look up in order to find words that begin with this one or are one edit away from it.
 */
export function keysToFind(word: string): readonly string[] {
  const letters = [...word]
  if (isChinese(word)) return letters.slice(0, 1)
  if (letters.length < 3) return [word, key('n', letters)]
  const begins = head(letters, Math.min(letters.length, longestHead))
  if (!mayHaveTypo(word)) return [begins]
  return letters.length < spelt ? [begins, ...spellings(letters)] : spellings(letters)
}

/** Only words of letters may have a typo: a wrong digit makes a different code. */
export function mayHaveTypo(word: string): boolean {
  const { length } = [...word]
  return length >= shortestWithTypo && length <= longestWithTypo && isOfLetters(word)
}

type Letters = readonly string[]

function head(letters: Letters, length: number): string {
  return key('b', letters.slice(0, length))
}

/** The first letters of a word, and the same with each letter left out in turn. */
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
