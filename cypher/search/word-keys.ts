import { isChinese } from './folded.ts'

/*
 * What the engines' text indexes are asked for. Neither engine's index knows beginnings and typos as the other's does, so each
 * word of a name is indexed under four short keys, and a word asked for looks under a few: what is meant is always among what
 * is found, and the statement tells it from the rest. Of the word `horgos`:
 *
 *   _bhor  its head     _fhos  its first letter and its tail
 *   _egos  its tail     _lhos  its head but a letter, and its last letter
 *
 * and where a name begins with it `_nh` and `_nho`: so short a beginning of any word would find half the graph.
 *
 * Measured on `full`, 53,500 entities: 1 to 10 ms a search on the embedded engine and 2 to 20 on Neo4j, 25 for a single letter;
 * testing every name instead took 45 to 200. Lucene's own fuzzy search looks at 50 spellings at most, so it can't be relied on.
 */

/** How many letters a word needs before one of them may be wrong. */
const shortestWithTypo = 4

/** The longest word that may have a typo; no name has a longer one. */
const longestWithTypo = 30

/** The keys under which a word is indexed. Chinese characters are words of the text themselves, and need none. */
export function keysOfWord(word: string, beginsName: boolean): readonly string[] {
  if (isChinese(word)) return []
  const letters = [...word]
  const beginnings = beginsName ? [key('n', letters.slice(0, 1)), key('n', letters.slice(0, 2))] : []
  return letters.length < 3
    ? beginnings
    : [...beginnings, head(letters), tail(letters), firstAndTail(letters), headAndLast(letters)]
}

/**
 * The keys under which to look for the words that begin with this one, or are one edit away from it. An edit (one letter more,
 * less or other, or two swapped) leaves the first three letters whole, or the last three, or in a short word some of both.
 */
export function keysToFind(word: string): readonly string[] {
  const letters = [...word]
  if (isChinese(word)) return letters.slice(0, 1)
  if (letters.length < 3) return [word, key('n', letters)]
  if (!mayHaveTypo(word)) return [head(letters)]
  if (letters.length > 6) return [head(letters), tail(letters)]
  const keys = [head(letters), tail(letters), firstAndTail(letters), headAndLast(letters)]
  if (letters.length > 4) return keys
  const [a = '', b = '', c = '', d = ''] = letters
  return [...keys, head([b, a, c, d]), head([a, c, b, d]), head([a, b, d, c])]
}

/** One wrong letter is forgiven in a word of some length; one wrong digit is another code. */
export function mayHaveTypo(word: string): boolean {
  const { length } = [...word]
  return length >= shortestWithTypo && length <= longestWithTypo && /^\p{L}+$/u.test(word) && !isChinese(word)
}

type Letters = readonly string[]

const head = (letters: Letters) => key('b', letters.slice(0, 3))
const tail = (letters: Letters) => key('e', letters.slice(-3))
const firstAndTail = (letters: Letters) => key('f', [...letters.slice(0, 1), ...letters.slice(-2)])
const headAndLast = (letters: Letters) => key('l', [...letters.slice(0, 2), ...letters.slice(-1)])

function key(kind: string, letters: Letters): string {
  return `_${kind}${letters.join('')}`
}
