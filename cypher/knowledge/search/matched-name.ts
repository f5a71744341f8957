import { foldedWords, spaced } from './folded.ts'
import type { ComparedWord, Looked, SearchedText, SearchedWord } from './searched-text.ts'

/** The names and codes of an entity. */
export interface Names {
  readonly name: string
  readonly nameZh?: string | null
  readonly aliases?: readonly string[] | null
  readonly codes?: readonly string[] | null
}

/** The name or code of an entity that matches a search text best; the first of equal matches. */
export function matchedName(
  { name, nameZh, aliases, codes }: Names,
  searched: SearchedText,
  { words }: Looked,
): string {
  const names = [name, ...(nameZh ? [nameZh] : []), ...(aliases ?? []), ...(codes ?? [])]
  const closeness = names.map((one) => closenessOf(one, searched, words))
  return names[closeness.indexOf(Math.max(...closeness))] ?? name
}

/** The scores of an exact name, of one that has no other words than the text, and of a beginning: higher than those of all words together. */
const wholeName = 4_000_000
const essentialName = 3_000_000
const onlyItsWords = 2_000_000
const beginning = 1_000_000

function closenessOf(name: string, searched: SearchedText, words: readonly SearchedWord[]): number {
  const { text, essential, code, compared } = searched
  const folded = foldedWords(name).map(spaced).join(' ')
  if (folded === text || `\n: ${folded}\n` === code) return wholeName
  if (folded === essential) return essentialName
  const line = `\n ${folded} `
  const fitting = words.reduce((sum, word) => sum + closenessOfWord(line, word), 0)
  if (fitting > 0 && consistsOf(folded, compared)) return onlyItsWords + fitting
  if (folded.startsWith(text) || folded.startsWith(essential)) return beginning
  return fitting
}

/** Whether a folded name has no other words than these. */
function consistsOf(folded: string, words: readonly ComparedWord[]): boolean {
  const line = ` ${folded} `
  const found = words.reduce((sum, { whole, size }) => sum + (line.includes(whole) ? size : 0), 0)
  return found === folded.split(' ').length
}

function closenessOfWord(line: string, { begins, whole, otherwise }: SearchedWord): number {
  if (line.includes(whole)) return 100
  if (line.includes(begins)) return 10
  // That a dot matches a line break is set by (?s) within the pattern in Java and Rust, but by a flag in JavaScript.
  return otherwise && new RegExp(`^${otherwise.replace('(?s)', '')}$`, 'su').test(line) ? 1 : 0
}
