/**
 * A regular expression that matches texts at most one edit away from a word: a letter inserted, deleted or replaced, or two swapped. In
 * words of five letters or more the inserted letter may be a space: `hongkong`. It only uses syntax that both engines and JavaScript share.
 * @param word letters only
 */
export function typoPattern(word: string): string {
  const letters = [...word]
  return within(letters, letters.length > 4 ? '[^\\n]' : '[^ \\n]')
}

/** The pattern of the remaining letters with one edit left. It is nested, so that a text that differs early fails early. */
function within(letters: readonly string[], more: string): string {
  const [letter, ...others] = letters
  if (letter === undefined) return `${more}?`
  const rest = others.join('')
  const [next, ...last] = others
  const swapped = next === undefined ? '' : `|${next}${letter}${last.join('')}`
  return `(?:${letter}${within(others, more)}|[^ \\n]?${rest}|${more}${letter}${rest}${swapped})`
}
