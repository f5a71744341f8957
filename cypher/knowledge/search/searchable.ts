import { codeWord } from './code-key.ts'
import { foldedWords, spaced } from './folded.ts'
import { keysOfPair, keysOfWord } from './word-keys.ts'

/** The properties of an entity for text search. */
export interface Searchable {
  /**
   * The text that search texts are matched against. With `CONTAINS` a statement can distinguish a whole name, the beginning of a name
   * and a word within one: each name is a line with a space before and after each word; each code is a line that begins with a colon
   * and has no space at its end, so that it can't match as a misspelt name.
   */
  readonly searchText: string
  /** The content of the text index: its words, their keys, and each code as one word. */
  readonly searchKeys: string
}

/**
 * The properties of an entity that `search` and `entities-by-code` read.
 * @param names its names in all languages
 * @param codes its public codes
 */
export function searchable(names: readonly string[], codes: readonly string[]): Searchable {
  const nameWords = distinct(names.map(foldedWords))
  const codeWords = distinct(codes.map(foldedWords))
  const lines = [...nameWords.map((words) => ` ${folded(words)} `), ...codeWords.map((words) => `: ${folded(words)}`)]
  const keys = [
    ...[...nameWords, ...codeWords].flatMap((words) => words.map(spaced)),
    ...nameWords.flatMap((words) => words.flatMap((word, place) => keysOfWord(word, place === 0))),
    ...nameWords.flatMap((words) => words.slice(1).flatMap((word, place) => keysOfPair(words[place] ?? '', word))),
    ...codeWords.flatMap((words) => words.flatMap((word) => keysOfWord(word, false))),
    ...codes.map(codeWord),
  ]
  return { searchText: `\n${lines.join('\n')}\n`, searchKeys: [...new Set(keys)].join(' ') }
}

function folded(words: readonly string[]): string {
  return words.map(spaced).join(' ')
}

function distinct(names: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const byText = new Map(names.map((words) => [words.join(' '), words]))
  byText.delete('')
  return [...byText.values()]
}
