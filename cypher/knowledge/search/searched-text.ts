import type { Kind } from '../entities/entity.ts'
import { BadInput } from '../errors.ts'
import { codeKeys, codeWord } from './code-key.ts'
import { isChinese, spaced } from './folded.ts'
import { type SearchToken, searchTokens } from './kind-words.ts'
import { typoPattern } from './typo-pattern.ts'
import { keysToFind, mayHaveTypo } from './word-keys.ts'

/** The most characters of a search text. */
export const longestText = 200

/** From this length on, an unfinished word may have a typo too, but not in its first three letters. */
const shortestBeginningWithTypo = 7

/** The length of the longest public code without blanks; longer texts of several words are names. */
const longestCode = 8

/** The most words that are looked up where no name has all of them: the longest. */
const mostWordsLookedUp = 12

/** Chinese has no spaces between words, so where no name has a run longer than this, its pairs of characters are looked up. */
const longestChineseWord = 3

/** A search word as the statement tests it: `searchText` contains `begins` or `whole`, or matches the pattern `otherwise`. */
export type SearchedWord = {
  readonly begins: string
  readonly whole: string
  readonly otherwise: string
}

/** A word of the text as a name is compared with it: `size` is how many words a line of `searchText` has in its place. */
export type ComparedWord = {
  readonly whole: string
  readonly size: number
  /** True of a stop word, which a name need not have. */
  readonly mayLack: boolean
}

/** The words that an entity must have, and the index keys that find every entity with one. */
export interface Looked {
  readonly words: readonly SearchedWord[]
  readonly candidates: string
  /** How many of the words an entity must have. */
  readonly least: number
}

/** A search text, prepared for the question `search`. */
export interface SearchedText {
  /** Folded; empty if it has no letters or digits. */
  readonly text: string
  /** The same without kind words, and without stop words around the rest: `shanghai` for `the port of Shanghai`. */
  readonly essential: string
  readonly compared: readonly ComparedWord[]
  /** The kinds that its kind words ask for. */
  readonly boosted: readonly Kind[]
  /** The line that a code has in `searchText`, if the text may be a code written with blanks or a kind word: `NL RTM`, `HS 0810`. */
  readonly code: string
  /** All words, except kind words and stop words if there are others. */
  readonly strict: Looked
  /** Any of the words, for a text of which no entity has all; undefined for a text of one word. */
  readonly loose: Looked | undefined
}

/** Stop words: a name must only contain them if the search text has no other words. */
const stopWords = new Set(
  'a an and at between by de do does for from how in is la of on or the through to via what where which who with'.split(
    ' ',
  ),
)

/**
 * Prepares a text for the question `search`.
 * @throws {BadInput} if the text is too long
 */
export function searchedText(text: string): SearchedText {
  const { length } = [...text]
  if (length > longestText)
    throw new BadInput('text', `\`text\` has ${length} characters: search for ${longestText} at most`)
  const all = searchTokens(text)
  const named = all.filter(({ kinds }) => !kinds)
  const meant = named.some(isSignificant) ? named : all
  const significant = meant.some(isSignificant) ? meant.filter(isSignificant) : meant
  const words = distinct(significant)
  const code = all.length > 1 ? codeWithoutBlanks(text, meant) : ''
  const codeKeys = code ? [code, codeWord(code)] : []
  return {
    text: line(all),
    essential: line(trimmed(meant)),
    compared: distinct(all).map((word) => compared(word)),
    boosted: meant === named ? [...new Set(all.flatMap(({ kinds = [] }) => kinds))] : [],
    code: `\n: ${code}\n`,
    strict: strictly(words, codeKeys),
    loose: loosely(words),
  }
}

function isSignificant({ word }: SearchToken): boolean {
  return !stopWords.has(word)
}

function distinct(tokens: readonly SearchToken[]): readonly string[] {
  return [...new Set(tokens.map(({ word }) => word))]
}

function line(tokens: readonly SearchToken[]): string {
  return tokens.map(({ word }) => spaced(word)).join(' ')
}

/** Without the stop words at both ends, unless there are no others. */
function trimmed(tokens: readonly SearchToken[]): readonly SearchToken[] {
  const first = tokens.findIndex(isSignificant)
  return first < 0 ? tokens : tokens.slice(first, tokens.findLastIndex(isSignificant) + 1)
}

function compared(word: string): ComparedWord {
  const size = isChinese(word) ? [...word].length : 1
  return { whole: ` ${spaced(word)} `, size, mayLack: stopWords.has(word) }
}

/** Hyphens are kept: `GB-CHE` and `GBCHE` are different codes. */
function codeWithoutBlanks(text: string, tokens: readonly SearchToken[]): string {
  if (text.includes('-')) return ''
  const [joined = ''] = codeKeys(tokens.map(({ word }) => word).join(' '))
  return joined.length > longestCode ? '' : joined.toLowerCase()
}

function strictly(words: readonly string[], codeKeys: readonly string[]): Looked {
  const longest = words.reduce((long, word) => (word.length > long.length ? word : long), '')
  return {
    words: words.map((word) => searchedWord(word, word === longest)),
    candidates: [...keysToFind(longest), ...codeKeys].join(' '),
    least: words.length,
  }
}

function loosely(words: readonly string[]): Looked | undefined {
  const parts = words.flatMap((word) => (isChinese(word) && word.length > longestChineseWord ? pairs(word) : [word]))
  const looked = [...new Set(parts)]
    .sort((one, other) => other.length - one.length || (one < other ? -1 : 1))
    .slice(0, mostWordsLookedUp)
  if (looked.length < 2) return undefined
  return {
    words: looked.map((word) => (isShort(word) ? wholeWord(word) : searchedWord(word, false))),
    candidates: [...new Set(looked.flatMap((word) => (isShort(word) ? [word] : keysToFind(word))))].join(' '),
    least: 1,
  }
}

/** Every two characters that follow each other. */
function pairs(run: string): readonly string[] {
  const characters = [...run]
  return characters.slice(1).map((character, place) => `${characters[place]}${character}`)
}

function isShort(word: string): boolean {
  return [...word].length < 3 && !isChinese(word)
}

function wholeWord(word: string): SearchedWord {
  return { begins: ` ${word} `, whole: ` ${word} `, otherwise: '' }
}

/** @param alone true for the word by which candidates are looked up */
function searchedWord(word: string, alone: boolean): SearchedWord {
  const folded = spaced(word)
  const whole = ` ${folded} `
  // Half of all words begin with a given letter or two, so these alone only match at the start of a name or as a whole word or code.
  if (alone && isShort(word)) return { begins: `\n ${folded}`, whole, otherwise: anywhere(`\n: ${folded}\n`) }
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
