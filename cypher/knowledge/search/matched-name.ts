import { foldedWords, spaced } from './folded.ts'
import type { SearchedText, SearchedWord } from './searched-text.ts'

/** The names and codes of an entity. */
export interface Names {
  readonly name: string
  readonly nameZh?: string | null
  readonly aliases?: readonly string[] | null
  readonly codes?: readonly string[] | null
}

/** The name or code of an entity that matches a search text best; the first of equal matches. */
export function matchedName({ name, nameZh, aliases, codes }: Names, searched: SearchedText): string {
  const names = [name, ...(nameZh ? [nameZh] : []), ...(aliases ?? []), ...(codes ?? [])]
  const closeness = names.map((one) => closenessOf(one, searched))
  return names[closeness.indexOf(Math.max(...closeness))] ?? name
}

/** The scores of an exact name and of a prefix: higher than those of all words together. */
const wholeName = 1_000_000
const beginning = 100_000

function closenessOf(name: string, { text, words, code }: SearchedText): number {
  const folded = foldedWords(name).map(spaced).join(' ')
  if (folded === text || `\n: ${folded}\n` === code) return wholeName
  if (folded.startsWith(text)) return beginning
  return words.reduce((sum, word) => sum + closenessOfWord(`\n ${folded} `, word), 0)
}

function closenessOfWord(line: string, { begins, whole, otherwise }: SearchedWord): number {
  if (line.includes(whole)) return 100
  if (line.includes(begins)) return 10
  // That a dot matches a line break is set by (?s) within the pattern in Java and Rust, but by a flag in JavaScript.
  return otherwise && new RegExp(`^${otherwise.replace('(?s)', '')}$`, 'su').test(line) ? 1 : 0
}
