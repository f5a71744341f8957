import { BadInput } from '../errors.ts'
import { codeKeys, codeWord } from './code-key.ts'
import { foldedWords, isChinese, spaced } from './folded.ts'
import { typoPattern } from './typo-pattern.ts'
import { keysToFind, mayHaveTypo } from './word-keys.ts'

/** The most characters of a search text. */
export const longestText = 200

/** From this length on, an unfinished word may have a typo too, but not in its first three letters. */
const shortestBeginningWithTypo = 7

/** The length of the longest public code without blanks; longer texts of several words are names. */
const longestCode = 8

/** A search word as the statement tests it: `searchText` contains `begins` or `whole`, or matches the pattern `otherwise`. */
export type SearchedWord = {
  readonly begins: string
  readonly whole: string
  readonly otherwise: string
}

/** A search text, prepared for the question `search`. */
export interface SearchedText {
  /** Folded; empty if it has no letters or digits. */
  readonly text: string
  readonly words: readonly SearchedWord[]
  /** The line that a code has in `searchText`, if the text may be a code written with blanks: `NL RTM`. */
  readonly code: string
  readonly candidates: string
}

/** Stop words: a name must only contain them if the search text has no other words. */
const stopWords = new Set('a an and at by de for from in la of on or the to with'.split(' '))

/**
 * Prepares a text for the question `search`.
 * @throws {BadInput} if the text is too long
 */
export function searchedText(text: string): SearchedText {
  const { length } = [...text]
  if (length > longestText)
    throw new BadInput('text', `\`text\` has ${length} characters: search for ${longestText} at most`)
  const all = foldedWords(text)
  const significant = all.filter((word) => !stopWords.has(word))
  const words = [...new Set(significant.length > 0 ? significant : all)]
  const code = all.length > 1 ? codeWithoutBlanks(text) : ''
  const longest = words.reduce((long, word) => (word.length > long.length ? word : long), '')
  return {
    text: all.map(spaced).join(' '),
    words: words.map((word) => searchedWord(word, word === longest)),
    code: `\n: ${code}\n`,
    candidates: [...keysToFind(longest), ...(code ? [code, codeWord(code)] : [])].join(' '),
  }
}

/** Hyphens are kept: `GB-CHE` and `GBCHE` are different codes. */
function codeWithoutBlanks(text: string): string {
  const [joined = ''] = text.includes('-') ? [] : codeKeys(text)
  return joined.length > longestCode ? '' : joined.toLowerCase()
}

/** @param alone true for the word by which candidates are looked up */
function searchedWord(word: string, alone: boolean): SearchedWord {
  const folded = spaced(word)
  const whole = ` ${folded} `
  // Half of all words begin with a given letter or two, so these alone only match at the start of a name or as a whole word or code.
  if (alone && [...word].length < 3 && !isChinese(word))
    return { begins: `\n ${folded}`, whole, otherwise: anywhere(`\n: ${folded}\n`) }
  return { begins: ` ${folded}`, whole, otherwise: mayHaveTypo(word) ? anywhere(misspelt(word)) : '' }
}

function anywhere(pattern: string): string {
  return `(?s).*${pattern}.*`
}

function misspelt(word: string): string {
  const letters = [...word]
  const whole = `${typoPattern(word)} `
  if (letters.length < shortestBeginningWithTypo) return ` ${whole}`
  return ` (?:${whole}|${letters.slice(0, 3).join('')}${typoPattern(letters.slice(3).join(''))})`
}
