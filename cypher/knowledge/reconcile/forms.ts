import { searchTokens } from '../search/kind-words.ts'

/** The forms of a name in which it is compared with others. */
export interface Forms {
  /** Folded. */
  readonly words: readonly string[]
  readonly text: string
  /** Without the words that a formal name has more than the usual one, and without kind words. */
  readonly reduced: readonly string[]
  /** All words as one, and the reduced words. */
  readonly whole: string
  readonly joined: string
  /** The words in alphabetical order, with those left out that say nothing; the same of the reduced words, and of those without kind words. */
  readonly plainSorted: string
  readonly reducedSorted: string
  readonly kindlessSorted: string
}

/** Words that say nothing. */
const stopWords = new Set('the of a and la le de des du del'.split(' '))

/** Words that a formal name has more than the usual one. */
const formal = new Set([...stopWords, 'republic'])

/**
 * Prepares the words of a name. Where nothing is left of it, it stays whole.
 * @param words folded
 */
export function formsOf(words: readonly string[]): Forms {
  const nameWords = searchTokens(words.join(' ')).flatMap(({ word, kinds }) => (kinds ? [] : [word]))
  const reduced = without(formal, nameWords, words)
  return {
    words,
    text: words.join(' '),
    reduced,
    whole: words.join(''),
    joined: reduced.join(''),
    plainSorted: sorted(without(stopWords, words, words)),
    reducedSorted: sorted(reduced),
    kindlessSorted: sorted(without(stopWords, nameWords, words)),
  }
}

function without(dropped: ReadonlySet<string>, words: readonly string[], whole: readonly string[]): readonly string[] {
  const left = words.filter((word) => !dropped.has(word))
  return left.length > 0 ? left : whole
}

function sorted(words: readonly string[]): string {
  return [...words].sort().join(' ')
}
