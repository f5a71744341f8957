import { BadInput } from '../errors.ts'
import { codeKeys } from './code-key.ts'
import { foldedWords, isChinese, spaced } from './folded.ts'
import { typoPattern } from './typo-pattern.ts'
import { keysToFind, mayHaveTypo } from './word-keys.ts'

/** How many characters a text to search for may have. */
export const longestText = 200

/** From this length on, a word that is not finished yet may have a typo too, though not in its first three letters. */
const shortestBeginningWithTypo = 7

/** No public code is longer without its blanks: more words than that are a name. */
const longestCode = 8

/** A word of the text as the statement tests it: `searchText` contains one of the first two, or matches the last. */
export type SearchedWord = {
  readonly begins: string
  readonly whole: string
  readonly otherwise: string
}

/** A text to search for, made ready for the question `search`. */
export interface SearchedText {
  /** Folded; empty where there is no letter or digit in it. */
  readonly text: string
  readonly words: readonly SearchedWord[]
  /** The line of `searchText` that is a code without its blanks, where the text may be one with them: `NL RTM`. */
  readonly code: string
  readonly candidates: string
}

/** Words that say little: they must be in a name only where the text has no others. */
const fillers = new Set('a an and at by de for from in la of on or the to with'.split(' '))

/**
 * @throws {BadInput} where the text is too long
 */
export function searchedText(text: string): SearchedText {
  const { length } = [...text]
  if (length > longestText)
    throw new BadInput('text', `\`text\` has ${length} characters: search for ${longestText} at most`)
  const all = foldedWords(text)
  const telling = all.filter((word) => !fillers.has(word))
  const words = [...new Set(telling.length > 0 ? telling : all)]
  const code = all.length > 1 ? codeWithoutBlanks(text) : ''
  const longest = words.reduce((long, word) => (word.length > long.length ? word : long), '')
  return {
    text: all.map(spaced).join(' '),
    words: words.map((word) => searchedWord(word, word === longest)),
    code: `\n: ${code}\n`,
    candidates: [...keysToFind(longest), ...(code ? [code] : [])].join(' '),
  }
}

/** A hyphen is not a blank: `GB-CHE` is a code as it stands, and GBCHE is another. */
function codeWithoutBlanks(text: string): string {
  const [joined = ''] = text.includes('-') ? [] : codeKeys(text)
  return joined.length > longestCode ? '' : joined.toLowerCase()
}

/** @param alone true of the word that candidates are looked up by */
function searchedWord(word: string, alone: boolean): SearchedWord {
  const folded = spaced(word)
  const whole = ` ${folded} `
  // One or two letters begin half of all words, so by themselves they count where a name begins, or as a whole word or code.
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
