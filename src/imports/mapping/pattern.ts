/** Whether a text fits a pattern, in which `*` is anything, `?` a sign and `#` a digit. Takes no longer than both are long together, times each other. */
export function fits(pattern: string, text: string): boolean {
  let at = 0
  let star = -1
  let resume = 0
  let place = 0
  while (place < text.length) {
    const wanted = pattern[at]
    const sign = text[place] as string
    if (wanted === '*') {
      star = at
      resume = place
      at += 1
    } else if (wanted !== undefined && (wanted === '?' || wanted === sign || (wanted === '#' && /\d/.test(sign)))) {
      at += 1
      place += 1
    } else if (star >= 0) {
      at = star + 1
      resume += 1
      place = resume
    } else return false
  }
  while (pattern[at] === '*') at += 1
  return at === pattern.length
}
