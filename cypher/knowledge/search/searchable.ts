import { codeWord } from './code-key.ts'
import { foldedWords, spaced } from './folded.ts'
import { keysOfPair, keysOfWord } from './word-keys.ts'

/** What an entity is found by. */
export interface Findable {
  /** Its name, and its Chinese name if it has one. */
  readonly names: readonly string[]
  readonly aliases: readonly string[]
  /** Its public codes. */
  readonly codes: readonly string[]
}

/** The properties of an entity for text search. */
export interface Searchable {
  /**
   * The text that search texts are matched against. With `CONTAINS` a statement can distinguish a whole name, the beginning of a name
   * and a word within one: each name is a line with a space before and after each word; an alias is such a line with a tilde in front;
   * each code is a line that begins with a colon and has no space at its end, so that it can't match as a misspelt name. Names come
   * first, then aliases, then codes.
   */
  readonly searchText: string
  /** The content of the text index: its words, their keys, and each code as one word. */
  readonly searchKeys: string
}

/** The properties of an entity that `search` and `entities-by-code` read. */
export function searchable({ names, aliases, codes }: Findable): Searchable {
  const nameWords = distinct(names.map(foldedWords))
  const aliasWords = distinct(aliases.map(foldedWords), nameWords)
  const codeWords = distinct(codes.map(foldedWords))
  const lines = [
    ...nameWords.map((words) => ` ${folded(words)} `),
    ...aliasWords.map((words) => `~ ${folded(words)} `),
    ...codeWords.map((words) => `: ${folded(words)}`),
  ]
  const called = [...nameWords, ...aliasWords]
  const keys = [
    ...[...called, ...codeWords].flatMap((words) => words.map(spaced)),
    ...nameWords.flatMap((words) => words.flatMap((word, place) => keysOfWord(word, place === 0))),
    ...aliasWords.flatMap((words) => words.flatMap((word) => keysOfWord(word, false))),
    ...called.flatMap((words) => words.slice(1).flatMap((word, place) => keysOfPair(words[place] ?? '', word))),
    ...codeWords.flatMap((words) => words.flatMap((word) => keysOfWord(word, false))),
    ...codes.map(codeWord),
  ]
  return { searchText: `\n${lines.join('\n')}\n`, searchKeys: [...new Set(keys)].join(' ') }
}

function folded(words: readonly string[]): string {
  return words.map(spaced).join(' ')
}

type Words = readonly string[]

/** The names that differ, each once, without those known already. */
function distinct(names: readonly Words[], known: readonly Words[] = []): readonly Words[] {
  const byText = new Map(names.map((words) => [words.join(' '), words]))
  for (const text of ['', ...known.map((words) => words.join(' '))]) byText.delete(text)
  return [...byText.values()]
}
