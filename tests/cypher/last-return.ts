/**
 * The columns that a statement answers with: the items of its last RETURN outside all braces, and of those united with it.
 * @param code a statement without comments and strings
 */
export function columnsOf(code: string): readonly string[] {
  return topLevel(code)
    .split(/\bUNION(?:\s+ALL)?\b/i)
    .flatMap((part) => {
      const clause = /\bRETURN\b(?![\s\S]*\bRETURN\b)([\s\S]*)/i.exec(part)?.[1] ?? ''
      const items = clause.split(/\b(?:ORDER\s+BY|SKIP|LIMIT)\b/i)[0] ?? ''
      return splitAtCommas(items.replace(/^\s*DISTINCT\b/i, ''))
    })
}

/** The text with everything inside braces, brackets and parentheses replaced by dots. */
function topLevel(code: string): string {
  let depth = 0
  let text = ''
  for (const character of code) {
    if ('}])'.includes(character)) depth -= 1
    text += depth > 0 ? (character === ',' ? '.' : character.replace(/\w/, '.')) : character
    if ('{[('.includes(character)) depth += 1
  }
  return text
}

function splitAtCommas(items: string): string[] {
  return items
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}
