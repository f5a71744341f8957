/**
 * The piece of a statement that asks only the first 2,048 rows of a CALL on the embedded engine: a DISTINCT, or a UNION, whose rows
 * come straight from the CALL, with at most names and conditions between. Grouping, sorting, unwinding and matching read them all.
 * @param code a statement without comments and strings
 */
export function distinctAfterCall(code: string): string | undefined {
  for (const call of code.matchAll(/\bCALL\s*\([^)]*\)\s*\{/gi)) {
    const end = closing(code, call.index + call[0].length)
    const found = distinctAmong(sameDepth(code.slice(end)))
    if (found) return found
  }
  return undefined
}

function distinctAmong(clauses: string): string | undefined {
  const words = /(?<!\b(?:STARTS|ENDS)\s)\b(?:WITH|RETURN|MATCH|UNWIND|CALL|ORDER\s+BY|UNION)\b/gi
  const starts = [...clauses.matchAll(words)].map(({ index }) => index)
  for (const [place, start] of starts.entries()) {
    const clause = clauses.slice(start, starts[place + 1])
    const [found] = /^(?:(?:WITH|RETURN)\s+DISTINCT|UNION(?!\s+ALL))\b[^\n]*/i.exec(clause) ?? []
    if (found) return found.trim()
    if (!/^(?:WITH|RETURN)\b/i.test(clause) || /\b(?:count|collect|sum|min|max|avg)\s*\(/i.test(clause))
      return undefined
  }
  return undefined
}

/** The position after the brace that closes the one open here. */
function closing(code: string, start: number): number {
  let depth = 1
  let place = start
  for (; place < code.length && depth > 0; place++) depth += step(code[place])
  return place
}

/** The rest of the text at this depth, up to the closing brace, without the content of inner braces. */
function sameDepth(code: string): string {
  let depth = 0
  let text = ''
  for (const character of code) {
    depth += step(character)
    if (depth < 0) break
    text += depth > 0 ? ' ' : character
  }
  return text
}

function step(character: string | undefined): number {
  if (character === '{') return 1
  return character === '}' ? -1 : 0
}
