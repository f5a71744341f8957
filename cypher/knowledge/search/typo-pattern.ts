/**
 * A regular expression of what is at most one edit away from a word: one letter more, less or other, or two swapped. A letter
 * more may be a space where there are five: `hongkong`. It holds nothing but the word's letters, so it means the same to both engines and to JavaScript.
 * @param word letters alone
 */
export function typoPattern(word: string): string {
  const letters = [...word]
  return within(letters, letters.length > 4 ? '[^\\n]' : '[^ \\n]')
}

/** What the letters may turn into with one edit to come. Nested, so that a text that differs early is refused early. */
function within(letters: readonly string[], more: string): string {
  const [letter, ...others] = letters
  if (letter === undefined) return `${more}?`
  const rest = others.join('')
  const [next, ...last] = others
  const swapped = next === undefined ? '' : `|${next}${letter}${last.join('')}`
  return `(?:${letter}${within(others, more)}|[^ \\n]?${rest}|${more}${letter}${rest}${swapped})`
}
