import { isChinese } from './folded.ts'

/*
 * What the engines' text indexes are asked for. Neither engine's index knows beginnings and typos as the other's does, so each
 * word of a name is indexed under short keys, and a word asked for looks under a few: what is meant is always among what is
 * found, and the statement tells it from the rest. The words `horgos` and `hamburg`:
 *
 *   horgos   _bhor _bhorg   its head   _egos _ergos _eorgos   its tail   _mhoos   two letters of each end
 *   hamburg  _bham _bhamb              _emburg                           _mharg
 *
 * A short word has `_fhos` and `_lhos` besides, three letters of its ends, and where a name begins with a word it has `_nh` and
 * `_nho`: so short a beginning of any word would find half the graph. Two words that may be written as one have its ends: `hong kong`.
 *
 * An edit in the middle of a word leaves its ends, and one at an end leaves four or five letters of the other: so hardly more is
 * looked at than is meant. With three letters of either end it was 456 names for a misspelt `hamburg`, and with four and five it is some ten.
 * Lucene's own fuzzy search looks at 50 spellings at most, so it can't be relied on.
 */

/** How many letters a word needs before one of them may be wrong. */
const shortestWithTypo = 4

/** The longest word that may have a typo; no name has a longer one. */
const longestWithTypo = 30

/** The keys under which a word is indexed. Chinese characters are words of the text themselves, and need none. */
export function keysOfWord(word: string, beginsName: boolean): readonly string[] {
  if (isChinese(word)) return []
  const letters = [...word]
  const { length } = letters
  const beginnings = beginsName ? [key('n', letters.slice(0, 1)), key('n', letters.slice(0, 2))] : []
  if (length < 3) return beginnings
  return [
    ...beginnings,
    head(letters, 3),
    ...(length > 3 ? [head(letters, 4), ends(letters)] : []),
    ...(length < 7 ? [tail(letters, 3)] : []),
    ...(length > 3 && length < 8 ? [tail(letters, 4)] : []),
    ...(length > 4 ? [tail(letters, 5)] : []),
    ...(length < 6 ? [firstAndTail(letters), headAndLast(letters)] : []),
  ]
}

/** The keys of two words that follow one another, where they are found by no key of their own when they are asked for as one. */
export function keysOfPair(word: string, next: string): readonly string[] {
  const letters = [...word, ...next]
  const shortest = Math.min([...word].length, [...next].length)
  return shortest > 2 && letters.length < 8 && !isChinese(word) && !isChinese(next) ? [ends(letters)] : []
}

/**
 * The keys under which to look for the words that begin with this one, or are one edit away from it: one letter more, less or
 * other, or two swapped.
 */
export function keysToFind(word: string): readonly string[] {
  const letters = [...word]
  if (isChinese(word)) return letters.slice(0, 1)
  if (letters.length < 3) return [word, key('n', letters)]
  if (!mayHaveTypo(word)) return [head(letters, Math.min(letters.length, 4))]
  const [a = '', b = '', c = '', d = '', e = ''] = letters
  switch (letters.length) {
    case 4:
      return [
        ...[head(letters, 3), tail(letters, 3), firstAndTail(letters), headAndLast(letters)],
        ...[head([b, a, c], 3), head([a, c, b], 3), head([a, b, d], 3)],
      ]
    case 5:
      return [head(letters, 3), tail(letters, 3), ends(letters), head([a, c, b], 3), head([a, b, d], 3)]
    case 6:
      return [head(letters, 4), tail(letters, 4), ends(letters), head([a, c, b, d], 4), head([a, b, c, e], 4)]
    default:
      return [head(letters, 4), tail(letters, 5), ends(letters), head([a, c, b, d], 4)]
  }
}

/** One wrong letter is forgiven in a word of some length; one wrong digit is another code. */
export function mayHaveTypo(word: string): boolean {
  const { length } = [...word]
  return length >= shortestWithTypo && length <= longestWithTypo && /^\p{L}+$/u.test(word) && !isChinese(word)
}

type Letters = readonly string[]

const head = (letters: Letters, length: number) => key('b', letters.slice(0, length))
const tail = (letters: Letters, length: number) => key('e', letters.slice(-length))
const ends = (letters: Letters) => key('m', [...letters.slice(0, 2), ...letters.slice(-2)])
const firstAndTail = (letters: Letters) => key('f', [...letters.slice(0, 1), ...letters.slice(-2)])
const headAndLast = (letters: Letters) => key('l', [...letters.slice(0, 2), ...letters.slice(-1)])

function key(kind: string, letters: Letters): string {
  return `_${kind}${letters.join('')}`
}
