const candidates = [',', ';', '\t', '|'] as const

/**
 * What separates the cells of a text: the sign of which most lines have as many as most others.
 * @param text the beginning of a file
 * @returns a comma if there is none, as in a file of one column
 */
export function delimiterOf(text: string): string {
  const [, said] = /^\uFEFF?sep=(.)\r?\n/.exec(text) ?? []
  if (said) return said
  const lines = outsideQuotes(text)
    .split(/\r\n|\r|\n/)
    .slice(0, -1)
    .filter((line) => line.trim() !== '')
    .slice(0, 50)
  const scored = candidates.map((sign) => {
    const counts = lines.map((line) => line.split(sign).length - 1)
    const usual = [...counts].sort((one, other) => one - other)[Math.floor(counts.length / 2)] ?? 0
    const alike = counts.filter((count) => count === usual && count > 0).length
    // Where two signs are as regular, as in decimals with commas between semicolons, the one that the header has is meant.
    return { sign, score: alike + (counts[0] ? 0.5 : 0) + Math.min(usual, 400) / 1_000 }
  })
  const [best] = scored.sort((one, other) => other.score - one.score)
  return best && best.score >= 1 ? best.sign : scored.some(({ score }) => score > 0.5) && best ? best.sign : ','
}

function outsideQuotes(text: string): string {
  const whole = text.includes('\n') ? text : `${text}\n`
  return whole.replaceAll(/"[^"]*"/g, '')
}
