import { foldedWords, spaced } from './folded.ts'
import { keysOfPair, keysOfWord } from './word-keys.ts'

/**
 * The property `searchText` of an entity: all that it can be found by, in a form in which `CONTAINS` can tell a whole name
 * from the beginning of one and from a word within. A name is a line with a space before and after each word. A code is a line
 * that begins with a colon and has no space at its end, so that none is taken for a misspelt name. The last line holds the
 * words' keys.
 * @param names its names in all languages
 * @param codes its public codes
 */
export function searchText(names: readonly string[], codes: readonly string[]): string {
  const nameWords = distinct(names.map(foldedWords))
  const codeWords = distinct(codes.map(foldedWords))
  const keys = [
    ...nameWords.flatMap((words) => words.flatMap((word, place) => keysOfWord(word, place === 0))),
    ...nameWords.flatMap((words) => words.slice(1).flatMap((word, place) => keysOfPair(words[place] ?? '', word))),
    ...codeWords.flatMap((words) => words.flatMap((word) => keysOfWord(word, false))),
  ]
  const lines = [
    ...nameWords.map((words) => ` ${folded(words)} `),
    ...codeWords.map((words) => `: ${folded(words)}`),
    ` ${[...new Set(keys)].join(' ')}`,
  ]
  return `\n${lines.join('\n')}`
}

function folded(words: readonly string[]): string {
  return words.map(spaced).join(' ')
}

function distinct(names: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const byText = new Map(names.map((words) => [words.join(' '), words]))
  byText.delete('')
  return [...byText.values()]
}
