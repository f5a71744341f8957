import { foldedWords, spaced } from './folded.ts'
import type { SearchedText, SearchedWord } from './searched-text.ts'

/** All that an entity is called. */
export interface Names {
  readonly name: string
  readonly nameZh?: string | null
  readonly aliases?: readonly string[] | null
  readonly codes?: readonly string[] | null
}

/** Which of an entity's names and codes a text was found in: the one that is closest, the first of equals. */
export function matchedName({ name, nameZh, aliases, codes }: Names, searched: SearchedText): string {
  const names = [name, ...(nameZh ? [nameZh] : []), ...(aliases ?? []), ...(codes ?? [])]
  const closeness = names.map((one) => closenessOf(one, searched))
  return names[closeness.indexOf(Math.max(...closeness))] ?? name
}

/** Above all words together: the whole name, or its beginning. */
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
  // Java and Rust say in the pattern that a dot means a new line too, JavaScript says it in a flag.
  return otherwise && new RegExp(`^${otherwise.replace('(?s)', '')}$`, 'su').test(line) ? 1 : 0
}
